package com.opsided.sync.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import com.opsided.sync.privacy.ExportSeller;
import com.opsided.sync.privacy.ExportedTable;
import com.opsided.sync.privacy.FindSeller;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code opsided export}: all data of one seller. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Opsided.Version.class, sortOptions = false,
		description = { "Writes all data of one seller to a zip.", "",
				"Every table that holds such data is a CSV in it, and manifest.json names each with its rows and its "
						+ "digest. Passwords, tokens and digests of them are left out; the manifest names the columns. "
						+ "It is one moment of the database and may be written while everything runs.",
				"" },
		exitCodeListHeading = "%nExit status:%n", exitCodeList = { "0:done", "2:the command line is wrong",
				"65:there is no such seller", "70:a failure of ours; the message says what to do" })
final class ExportCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@ArgGroup(exclusive = false, multiplicity = "1")
	private SellerOption seller = new SellerOption();

	@Option(names = "--out", paramLabel = "FILE.zip", required = true,
			description = "Where to write; readable by you alone. A file of that name is replaced.")
	private Path out;

	@Override
	public Integer call() throws Exception {
		Path folder = this.out.toAbsolutePath().getParent();
		if (Files.isDirectory(this.out) || folder == null || !Files.isDirectory(folder)) {
			throw new ParameterException(this.spec.commandLine(),
					this.out + " is no file in a directory that is there");
		}
		return Platform.with(this.spec.commandLine().getErr(), (beans) -> {
			try {
				print(beans.getBean(ExportSeller.class)
					.run(this.seller.find(beans.getBean(FindSeller.class)), this.out.toAbsolutePath()));
				return ExitStatus.DONE;
			}
			catch (FindSeller.NoSuchSeller ex) {
				this.spec.commandLine().getErr().println("opsided: " + ex.getMessage());
				return ExitStatus.DATA;
			}
			catch (IOException ex) {
				throw new CannotWrite(this.out, ex);
			}
		});
	}

	private void print(List<ExportedTable> tables) {
		PrintWriter print = this.spec.commandLine().getOut();
		TextTable text = new TextTable("Table", ">Rows", ">Bytes");
		tables.stream()
			.filter((table) -> table.rows() > 0)
			.forEach((table) -> text.row(table.table(), "%,d".formatted(table.rows()), "%,d".formatted(table.bytes())));
		print.print(text);
		print.printf("%n%,d rows of %,d tables: %s%n", tables.stream().mapToLong(ExportedTable::rows).sum(),
				tables.size(), this.out);
		print.flush();
	}

}
