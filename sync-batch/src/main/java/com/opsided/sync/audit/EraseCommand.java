package com.opsided.sync.audit;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import com.opsided.shared.web.WeakSecret;
import com.opsided.sync.privacy.EraseSeller;
import com.opsided.sync.privacy.FindSeller;
import com.opsided.sync.privacy.RunsUnderWay;
import com.opsided.sync.privacy.Seller;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.springframework.beans.factory.ListableBeanFactory;

/** The command {@code opsided erase}: no data of one seller any more. */
@Command(name = "erase", mixinStandardHelpOptions = true, versionProvider = Opsided.Version.class, sortOptions = false,
		description = { "Erases all data of one seller, for good.", "",
				"From the first step on the accounts take no run any more. Tokens are wiped, and integration-api tells "
						+ "their providers. Rows go by the thousand; broken off, the same command goes on. The audit "
						+ "log keeps what was done and when, without addresses, names and details. Files on other "
						+ "nodes' disks and backups are not reached: see docs/operating.md.",
				"" },
		exitCodeListHeading = "%nExit status:%n",
		exitCodeList = { "0:done, nothing of the seller is left", "2:the command line is wrong",
				"65:there is no such seller, or --confirm is another name",
				"70:a failure of ours; the message says what to do", "75:runs of the seller are being executed",
				"78:tokens are to be taken back and ENCRYPTION_KEY is missing" })
final class EraseCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@ArgGroup(exclusive = false, multiplicity = "1")
	private SellerOption seller = new SellerOption();

	@Option(names = "--confirm", paramLabel = "NAME", required = true,
			description = "The account's name, or the user's e-mail address, once more.")
	private String confirm;

	@Option(names = "--stop", description = "Ask runs that are being executed to stop, and wait for them.")
	private boolean stop;

	@Option(names = "--quiet", description = "Show no progress; the result is still told.")
	private boolean quiet;

	@Override
	public Integer call() throws Exception {
		String missing = keys();
		return Platform.with(this.spec.commandLine().getErr(), (beans) -> {
			try {
				return erase(beans, beans.getBean(EraseSeller.class), missing);
			}
			catch (FindSeller.NoSuchSeller ex) {
				return refused(ex.getMessage(), ExitStatus.DATA);
			}
			catch (RunsUnderWay ex) {
				return refused(ex.getMessage(), ExitStatus.TEMPORARY);
			}
		});
	}

	private int erase(ListableBeanFactory beans, EraseSeller erase, @Nullable String missing) throws Exception {
		Seller whom = this.seller.find(beans.getBean(FindSeller.class));
		if (!whom.name().equals(this.confirm)) {
			return refused("--confirm is '" + this.confirm + "' and not '" + whom.name() + "': nothing was erased",
					ExitStatus.DATA);
		}
		if (missing != null && erase.needsKeys(whom)) {
			return refused(missing, ExitStatus.CONFIGURATION);
		}
		ProgressLine line = new ProgressLine(this.quiet ? null : this.spec.commandLine().getErr(),
				"1".equals(System.getenv("OPSIDED_TERMINAL")));
		long[] rows = new long[1];
		print(erase.run(whom, this.stop, (table, deleted) -> {
			rows[0] += deleted;
			line.show(() -> "%,d rows, now of %s".formatted(rows[0], table));
		}));
		return ExitStatus.DONE;
	}

	private void print(EraseSeller.Erased erased) {
		PrintWriter print = this.spec.commandLine().getOut();
		TextTable text = new TextTable("Table", ">Deleted", ">Kept");
		erased.deleted().forEach((table, rows) -> text.row(table, "%,d".formatted(rows), ""));
		erased.kept().forEach((table, rows) -> text.row(table, "", "%,d".formatted(rows)));
		print.print(text);
		print.printf("%nProviders to be told: %,d; jobs taken out of Quartz: %,d; files deleted on this machine: %,d%n",
				erased.told(), erased.triggers(), erased.files());
		print.flush();
	}

	private int refused(@Nullable String why, int status) {
		this.spec.commandLine().getErr().println("opsided: " + why);
		return status;
	}

	/** Says what is wrong with the keys, null if nothing is. */
	private static @Nullable String keys() {
		try {
			SealingKeys.prepare();
			return null;
		}
		catch (WeakSecret ex) {
			return ex.getMessage();
		}
	}

}
