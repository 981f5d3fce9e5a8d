package com.opsided.sync.demo;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code opsided demo}.
 */
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false, description = {
		"Shows the platform at work: a simulated seller logs in, connects Amazon, Gmail and Stripe, and is synced, "
				+ "audited and reconciled.",
		"", "It stays up until Ctrl-C. Killed and started again, it goes on where it was. Nothing leaves this machine.",
		"" })
public final class DemoCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--rows", paramLabel = "N", defaultValue = "200000",
			description = "Ledger rows of the seller. Default: ${DEFAULT-VALUE}")
	private long rows;

	@Option(names = "--seed", paramLabel = "N", defaultValue = "1",
			description = "Which seller; equal seeds make equal sellers. Default: ${DEFAULT-VALUE}")
	private long seed;

	@Option(names = "--region", paramLabel = "REGION", defaultValue = "na",
			description = "na, eu or fe. Default: ${DEFAULT-VALUE}")
	private String region;

	@Option(names = "--nodes", paramLabel = "N", defaultValue = "1",
			description = "Nodes of the platform on one database, 1 to 8. Default: ${DEFAULT-VALUE}")
	private int nodes;

	@Option(names = "--sync-port", paramLabel = "PORT", defaultValue = "3002",
			description = "The port of the first node, 0 for any free one. Default: ${DEFAULT-VALUE}")
	private int syncPort;

	@Option(names = "--api-port", paramLabel = "PORT", defaultValue = "3001",
			description = "The port of integration-api, 0 for any free one. Default: ${DEFAULT-VALUE}")
	private int apiPort;

	@Option(names = "--speed", paramLabel = "FACTOR", defaultValue = "20",
			description = "How much faster than Amazon the simulated one makes reports. Default: ${DEFAULT-VALUE}")
	private double speed;

	@Option(names = "--exit", description = "End once the result is there.")
	private boolean exit;

	@Override
	public Integer call() throws Exception {
		check(this.nodes >= 1 && this.nodes <= 8, "--nodes is 1 to 8, not " + this.nodes);
		check(this.rows >= 1 && this.rows <= 10_000_000, "--rows is 1 to 10,000,000, not " + this.rows);
		check(this.speed > 0, "--speed is above 0");
		check(this.apiPort >= 0 && this.apiPort <= 65_535, "--api-port is 0 to 65535, not " + this.apiPort);
		check(this.syncPort >= 0 && this.syncPort <= 65_535, "--sync-port is 0 to 65535, not " + this.syncPort);
		check(this.region.matches("na|eu|fe"), "'" + this.region + "' is not a region; use na, eu or fe");
		LocalDate today = LocalDate.now(Clock.systemUTC().withZone(ZoneOffset.UTC));
		DemoSeller wanted = new DemoSeller(this.seed, this.region, this.rows, today, UUID.randomUUID());
		PrintWriter out = this.spec.commandLine().getOut();
		return new Demo(DemoHome.of(System.getenv()), out, this.syncPort, this.apiPort, this.nodes, this.speed,
				this.exit)
			.show(wanted);
	}

	private void check(boolean holds, String message) {
		if (!holds) {
			throw new ParameterException(this.spec.commandLine(), message);
		}
	}

}
