package com.opsided.sync.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import com.opsided.shared.web.WeakSecret;
import com.opsided.sync.legacy.ImportResult;
import com.opsided.sync.legacy.ImportTokens;
import com.opsided.sync.legacy.LegacyCipher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code opsided import-tokens}: tokens of a first-generation system. */
@Command(name = "import-tokens", mixinStandardHelpOptions = true, versionProvider = Opsided.Version.class,
		sortOptions = false,
		description = { "Takes over connections whose tokens a system of the first generation sealed.", "",
				"The file is CSV with the columns user, provider, external_id, region, access_token, refresh_token and "
						+ "expires_at. Tokens are AES-256-CBC, iv:ciphertext in hex. Each is opened once and sealed with "
						+ "ENCRYPTION_KEY. What is connected already is skipped, so that the command can be run again.",
				"" },
		exitCodeListHeading = "%nExit status:%n",
		exitCodeList = { "0:every line was imported or skipped", "2:the command line is wrong",
				"65:some lines were refused; each is told with its reason",
				"70:a failure of ours; the message says " + "what to do", "78:a key is missing or cannot be used" })
final class ImportTokensCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", description = "The file, UTF-8.")
	private Path file;

	@Option(names = "--legacy-key-env", paramLabel = "NAME", required = true,
			description = "The environment variable that holds the first generation's key of 32 characters.")
	private String variable;

	@Override
	public Integer call() throws Exception {
		PrintWriter tell = this.spec.commandLine().getErr();
		if (!Files.isReadable(this.file) || Files.isDirectory(this.file)) {
			throw new ParameterException(this.spec.commandLine(), this.file + " is not a file that can be read");
		}
		LegacyCipher cipher;
		try {
			SealingKeys.prepare();
			cipher = new LegacyCipher(System.getenv().getOrDefault(this.variable, ""));
		}
		catch (WeakSecret | IllegalArgumentException ex) {
			tell.println("opsided: " + ex.getMessage());
			return ExitStatus.CONFIGURATION;
		}
		return Platform.with(tell, (beans) -> imported(beans.getBean(ImportTokens.class), cipher));
	}

	private int imported(ImportTokens tokens, LegacyCipher cipher) throws IOException {
		PrintWriter tell = this.spec.commandLine().getErr();
		try {
			ImportResult result = tokens.run(this.file, cipher);
			result.refused().forEach((each) -> tell.printf("line %d: %s%n", each.line(), each.reason()));
			PrintWriter print = this.spec.commandLine().getOut();
			print.printf("Imported: %,d; skipped, as connected already: %,d; refused: %,d%n", result.imported(),
					result.skipped(), result.refused().size());
			print.flush();
			return result.refused().isEmpty() ? ExitStatus.DONE : ExitStatus.DATA;
		}
		catch (IllegalArgumentException ex) {
			tell.println("opsided: " + ex.getMessage());
			return ExitStatus.DATA;
		}
	}

}
