package com.opsided.sandbox;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.sandbox.amazon.SellerSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Runs the simulated providers from the command line until it is told to end. Exits with
 * 2 if the options are wrong.
 */
@Command(name = "sandbox", mixinStandardHelpOptions = true, sortOptions = false, description = {
		"A simulated Amazon, Google and Stripe over HTTP: consent pages, tokens, the Selling Partner API, Gmail,",
		"Stripe's balances and webhooks, and /control to script them.", "",
		"Whoever consents at Google or Stripe has an account there; sellerN@… is the mailbox of the N-th seller." })
public final class Sandbox implements Callable<Integer> {

	@Option(names = "--port", paramLabel = "PORT", defaultValue = "3005",
			description = "Where it listens (default ${DEFAULT-VALUE}; 0 for any free port).")
	private int port;

	@Option(names = "--sellers", paramLabel = "SELLER", split = ",",
			description = "REGION:SEED[:ROWS[:LAST-DAY]], such as na:1:10000:2026-03-24. More can be added while it runs.")
	private List<String> sellers = List.of();

	@Option(names = "--home", paramLabel = "DIR",
			description = "Where it remembers sellers, users, tokens and reports (default: nowhere).")
	private @Nullable Path home;

	@Option(names = "--speed", paramLabel = "N", defaultValue = "1",
			description = "How much faster than Amazon it makes reports (default ${DEFAULT-VALUE}).")
	private double speed;

	@Option(names = "--quota-factor", paramLabel = "N", defaultValue = "1",
			description = "How many times the quotas of Amazon and Gmail it grants (default ${DEFAULT-VALUE}).")
	private double quotaFactor;

	@Option(names = "--no-regeneration-limits",
			description = "Makes a report anew though it was asked for a moment ago.")
	private boolean noRegenerationLimits;

	@Spec
	private @Nullable CommandSpec spec;

	/**
	 * Runs the server and ends the process with it.
	 * @param args the options
	 */
	public static void main(String[] args) {
		System.exit(new CommandLine(new Sandbox()).execute(args));
	}

	@Override
	public Integer call() throws InterruptedException {
		CommandLine command = command();
		try (SandboxServer server = SandboxServer.startAlone(options(command))) {
			Runtime.getRuntime().addShutdownHook(new Thread(server::close));
			command.getOut()
				.println("The simulated Amazon listens at " + server.baseUrl() + ", Google at " + server.baseUrl()
						+ "/google/ and Stripe at " + server.baseUrl() + "/stripe");
			command.getOut().flush();
			new CountDownLatch(1).await();
		}
		return CommandLine.ExitCode.OK;
	}

	private SandboxOptions options(CommandLine command) {
		try {
			SandboxOptions options = SandboxOptions.realistic()
				.port(this.port)
				.speed(this.speed)
				.quotaFactor(this.quotaFactor)
				.regenerationLimits(!this.noRegenerationLimits)
				.sellers(this.sellers.stream().map(SellerSpec::parse).toList());
			return (this.home != null) ? options.home(this.home) : options;
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw new ParameterException(command, String.valueOf(ex.getMessage()), ex);
		}
	}

	private CommandLine command() {
		if (this.spec == null) {
			throw new IllegalStateException("Not started by picocli");
		}
		return this.spec.commandLine();
	}

}
