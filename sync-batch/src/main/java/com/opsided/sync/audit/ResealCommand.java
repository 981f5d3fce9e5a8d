package com.opsided.sync.audit;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import com.opsided.shared.web.WeakSecret;
import com.opsided.sync.reseal.ResealResult;
import com.opsided.sync.reseal.ResealSecrets;
import com.opsided.sync.run.ExecuteAlone.JobUnderWay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code opsided reseal}: seals stored secrets with today's key. */
@Command(name = "reseal", mixinStandardHelpOptions = true, versionProvider = Opsided.Version.class, sortOptions = false,
		description = { "Seals every stored secret with ENCRYPTION_KEY.", "",
				"Secrets that are sealed with ENCRYPTION_KEY_PREVIOUS are opened and sealed anew, while the "
						+ "applications run. It may be interrupted and run again. When no secret needs the previous key "
						+ "any more, that can be retired.",
				"" },
		exitCodeListHeading = "%nExit status:%n",
		exitCodeList = { "0:done, no secret needs another key", "2:the command line is wrong",
				"65:some secrets do not open with any configured key, or were sealed with another key meanwhile",
				"70:a failure of ours; the message says what to do", "78:a key is missing or cannot be used" })
final class ResealCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--quiet", description = "Show no progress; the result is still told.")
	private boolean quiet;

	@Override
	public Integer call() throws Exception {
		PrintWriter print = this.spec.commandLine().getOut();
		PrintWriter tell = this.spec.commandLine().getErr();
		try {
			SealingKeys.prepare();
		}
		catch (WeakSecret ex) {
			tell.println("opsided: " + ex.getMessage());
			return ExitStatus.CONFIGURATION;
		}
		return Platform.with(tell, (beans) -> {
			ResealSecrets reseal = beans.getBean(ResealSecrets.class);
			ProgressLine line = new ProgressLine(this.quiet ? null : tell,
					"1".equals(System.getenv("OPSIDED_TERMINAL")));
			long all = reseal.remaining();
			line.tell("%,d secrets are sealed with another key".formatted(all));
			try {
				ResealResult result = reseal.run((done) -> line.show(() -> "%,d of %,d secrets".formatted(done, all)));
				print.printf(
						"Sealed anew: %,d; replaced meanwhile: %,d; not opened: %,d; still with another key: %,d%n",
						result.resealed(), result.overtaken(), result.shut(), result.remaining());
				print.flush();
				return status(result, tell);
			}
			catch (JobUnderWay ex) {
				tell.println("opsided: " + ex.getMessage());
				return ExitStatus.SOFTWARE;
			}
		});
	}

	private static int status(ResealResult result, PrintWriter tell) {
		if (result.remaining() == 0) {
			return ExitStatus.DONE;
		}
		tell.println((result.shut() > 0)
				? "opsided: %,d secrets do not open: set ENCRYPTION_KEY_PREVIOUS to the key that sealed them; the log names them"
					.formatted(result.shut())
				: "opsided: %,d secrets were sealed with another key meanwhile: restart every application with the new "
					.formatted(result.remaining()) + "ENCRYPTION_KEY and run this again");
		return ExitStatus.DATA;
	}

}
