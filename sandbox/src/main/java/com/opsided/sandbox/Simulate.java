package com.opsided.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import com.opsided.sandbox.warehouse.SellerFiles;
import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.sandbox.warehouse.api.SellerData;
import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.report.ReportFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Writes a simulated seller's report files from the command line. Exits with 0, or with 2
 * if the options are wrong or the files cannot be written.
 */
@Command(name = "simulate", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Writes a simulated seller's report files to DIR/reports, and the truth to DIR.")
public final class Simulate implements Callable<Integer> {

	@Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Same seed, same bytes (default 1).")
	private long seed;

	@Option(names = "--region", paramLabel = "na|eu|fe", defaultValue = "na", description = "Default na.")
	private String region = "na";

	@Option(names = "--rows", paramLabel = "N", defaultValue = "" + SimulatedSeller.USUAL_ROWS,
			description = "Rows of the ledger, 1 to 10000000 (default ${DEFAULT-VALUE}).")
	private long rows;

	@Option(names = "--last-day", paramLabel = "DATE", description = "The as-of date (default 2026-03-24).")
	private LocalDate lastDay = SimulatedSeller.USUAL_LAST_DAY;

	@Option(names = "--reports", paramLabel = "NAME", split = ",",
			description = "Only these reports: ledger-detail, reimbursements, …")
	private List<String> reports = List.of();

	@Option(names = "--api", description = "Write what the JSON operations would answer too, and truth-api.csv.")
	private boolean api;

	@Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
	private Path out = Path.of("");

	@Spec
	private @Nullable CommandSpec spec;

	/**
	 * Runs the command and ends the process.
	 * @param args the options
	 */
	public static void main(String[] args) {
		System.exit(new CommandLine(new Simulate()).execute(args));
	}

	@Override
	public Integer call() {
		CommandLine command = command();
		try {
			report(command.getOut(), seller().write(this.out, wanted()));
			if (this.api) {
				SellerData.open(seller(), this.out);
			}
			return CommandLine.ExitCode.OK;
		}
		catch (IllegalArgumentException ex) {
			throw new ParameterException(command, String.valueOf(ex.getMessage()), ex);
		}
		catch (IOException | UncheckedIOException ex) {
			command.getErr().println("Cannot write to " + this.out + ": " + ex.getMessage());
			return CommandLine.ExitCode.USAGE;
		}
	}

	private SimulatedSeller seller() {
		return new SimulatedSeller(this.seed, Region.parse(this.region), this.rows, this.lastDay);
	}

	private Set<ReportFile> wanted() {
		Set<ReportFile> wanted = EnumSet.noneOf(ReportFile.class);
		this.reports.forEach((word) -> wanted.add(ReportFile.parse(word)));
		return wanted.isEmpty() ? EnumSet.allOf(ReportFile.class) : wanted;
	}

	private void report(PrintWriter console, SellerFiles files) {
		console.printf("%,d ledger rows of %,d products, as of %s, in %s%n", files.ledgerRows(), files.products(),
				this.lastDay, this.out);
		console.flush();
	}

	private CommandLine command() {
		if (this.spec == null) {
			throw new IllegalStateException("Not started by picocli");
		}
		return this.spec.commandLine();
	}

}
