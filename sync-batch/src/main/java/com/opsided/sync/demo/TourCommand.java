package com.opsided.sync.demo;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import com.opsided.shared.secret.SecretFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code opsided tour}: what the demo shows, on applications that somebody
 * else started, such as those of {@code docker-compose.yml}.
 */
@Command(name = "tour", mixinStandardHelpOptions = true, sortOptions = false, description = {
		"Shows applications that run already, beside the simulated providers (opsided sandbox): makes a seller, lets it",
		"log in, connect Amazon, Gmail and Stripe, and be synced, audited and reconciled; prints the logins.", "",
		"ADMIN_EMAIL and ADMIN_PASSWORD (or ADMIN_PASSWORD_FILE) name the first administrator.", "" })
public final class TourCommand implements Callable<Integer> {

	private static final int FAILED = 70;

	@Spec
	private CommandSpec spec;

	@Option(names = "--api", paramLabel = "URL", defaultValue = "http://localhost:3001",
			description = "Where integration-api is. Default: ${DEFAULT-VALUE}")
	private String api;

	@Option(names = "--sync", paramLabel = "URL", defaultValue = "http://localhost:3002",
			description = "Where a node is. Default: ${DEFAULT-VALUE}")
	private String sync;

	@Option(names = "--providers", paramLabel = "URL", defaultValue = "http://localhost:3005",
			description = "Where the simulated providers are. Default: ${DEFAULT-VALUE}")
	private String providers;

	@Option(names = "--rows", paramLabel = "N", defaultValue = "200000",
			description = "Ledger rows of the seller. Default: ${DEFAULT-VALUE}")
	private long rows;

	@Option(names = "--seed", paramLabel = "N", defaultValue = "1",
			description = "Which seller; equal seeds make equal sellers. Default: ${DEFAULT-VALUE}")
	private long seed;

	@Override
	public Integer call() throws Exception {
		DemoHome home = DemoHome.of(System.getenv());
		LocalDate today = LocalDate.now(Clock.systemUTC().withZone(ZoneOffset.UTC));
		DemoSeller seller = DemoSeller.remembered(home,
				new DemoSeller(this.seed, "na", this.rows, today, UUID.randomUUID()));
		DemoLogins logins = DemoLogins.remembered(home).withAdmin(SecretFiles.resolve(System.getenv()));
		PrintWriter out = this.spec.commandLine().getOut();
		out.printf("A seller of %,d ledger rows ...%n", this.rows);
		out.flush();
		boolean done = show(seller, new DemoUsers(this.api, logins), out);
		out.flush();
		return done ? 0 : FAILED;
	}

	private boolean show(DemoSeller seller, DemoUsers users, PrintWriter out) throws Exception {
		new MakeSeller(this.providers).make(seller);
		String token = users.sellerToken();
		DemoApi asSeller = new DemoApi(this.api, token);
		Connected connected = new ConsentBySandbox(asSeller, this.api, this.providers).connect(seller);
		out.println("Seller " + seller.sellerId() + " is connected as account " + connected.accountId());
		DemoApi node = new DemoApi(this.sync, token);
		boolean done = new FollowRuns(node, out).follow(connected.accountId());
		if (done) {
			new ShowResult(node, out).show(connected.userId());
		}
		out.println();
		DemoLogins logins = users.logins();
		for (Map.Entry<String, String> login : logins.all().entrySet()) {
			out.println("Login       " + login.getKey() + "   password " + login.getValue());
		}
		return done;
	}

}
