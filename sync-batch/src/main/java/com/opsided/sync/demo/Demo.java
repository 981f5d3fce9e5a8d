package com.opsided.sync.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.shared.postgres.PostgresServer;
import com.opsided.shared.postgres.ServerAddress;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.web.MintToken;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.SigningKeys;
import com.opsided.sync.demo.DemoNode.DemoAddress;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One showing of the demo, from the first process to the last. What was begun before is
 * gone on with.
 */
final class Demo {

	private static final Duration TOKEN_LIFE = Duration.ofHours(12);

	/** Quotas that let a first sync of 18 months through in seconds. */
	private static final double QUOTA_FACTOR = 500;

	private final DemoHome home;

	private final PrintWriter out;

	private final int port;

	private final int apiPort;

	private final int nodes;

	private final double speed;

	private final boolean exit;

	private final List<AutoCloseable> open = new ArrayList<>();

	Demo(DemoHome home, PrintWriter out, int port, int apiPort, int nodes, double speed, boolean exit) {
		this.home = home;
		this.out = out;
		this.port = port;
		this.apiPort = apiPort;
		this.nodes = nodes;
		this.speed = speed;
		this.exit = exit;
	}

	/** Shows it. Returns at Ctrl-C, or after the result if that is wanted. */
	int show(DemoSeller wanted) throws Exception {
		QuietLog.begin();
		CountDownLatch ended = new CountDownLatch(1);
		Thread close = new Thread(() -> {
			closeAll();
			ended.countDown();
		}, "demo-end");
		Runtime.getRuntime().addShutdownHook(close);
		try {
			boolean done = play(DemoSeller.remembered(this.home, wanted));
			if (done && !this.exit) {
				tell("");
				tell("It stays up until Ctrl-C.");
				ended.await();
			}
			return done ? 0 : 70;
		}
		finally {
			closeAll();
		}
	}

	private boolean play(DemoSeller seller) throws Exception {
		KeyRing keys = KeyRing.of(Map.of("ENCRYPTION_KEY", this.home.secret("ENCRYPTION_KEY")));
		SigningKeys signing = SigningKeys.of(this.home.secret("JWT_SECRET"), null);
		tell("Starting PostgreSQL and the simulated providers, with a seller of %,d ledger rows ...", seller.rows());
		PostgresServer server = keep(PostgresServer.of(System.getenv(), Map.of()));
		String providers = keep(sandbox(seller)).baseUrl();
		// the nodes start first, for they bring the tables up to date; they are told
		// where it will be
		DemoSettings settings = new DemoSettings(providers, DemoHub.settledPort(this.apiPort));
		List<DemoAddress> addresses = startNodes(settings);
		DemoHub hub = startHub(settings);
		ConnectSeller itself = new ConnectSeller(dataSource(server.address()), keys, Clock.systemUTC());
		Connected connected = new ConnectDemo(itself, providers, this::tell).connect(seller, hub);
		String token = new MintToken(signing, Clock.systemUTC()).mint(connected.userId(), Role.ADMIN, TOKEN_LIFE);
		DemoFile file = new DemoFile(addresses, hub, providers, token, connected.userId(), connected.accountId());
		DemoHome.writePrivately(this.home.demoFile(), file.json());
		this.open.add(() -> Files.deleteIfExists(this.home.demoFile()));
		tell("Seller %s is connected as account %d", seller.sellerId(), connected.accountId());
		DemoApi api = new DemoApi(addresses.get(0).api(), token);
		boolean done = new FollowRuns(api, this.out).follow(connected.accountId());
		if (done) {
			new ShowResult(api, this.out).show(connected.userId());
			new ShowAddresses(file, this.out).show(this.home.demoFile());
		}
		return done;
	}

	private @Nullable DemoHub startHub(DemoSettings settings) throws IOException, InterruptedException {
		Optional<Path> jar = DemoHub.jar(System.getenv());
		if (jar.isEmpty()) {
			tell("integration-api is not built, so there are no users, and the demo connects its seller itself");
			return null;
		}
		tell("Starting integration-api ...");
		return keep(DemoHub.start(this.home, jar.get(), settings));
	}

	private SandboxServer sandbox(DemoSeller seller) {
		return SandboxServer.start(SandboxOptions.realistic()
			.home(this.home.sandbox())
			.speed(this.speed)
			.quotaFactor(QUOTA_FACTOR)
			.regenerationLimits(false)
			.sellers(List.of(seller.spec())));
	}

	private List<DemoAddress> startNodes(DemoSettings settings) throws IOException, InterruptedException {
		tell("Starting %s ...", (this.nodes == 1) ? "a node" : this.nodes + " nodes");
		List<DemoAddress> addresses = new ArrayList<>();
		// The first one brings the tables up to date; the others find them so.
		for (int number = 1; number <= this.nodes; number++) {
			addresses
				.add(keep(DemoNode.start(this.home, number, (number == 1) ? this.port : 0, settings.ofNode())).await());
		}
		return addresses;
	}

	private static PGSimpleDataSource dataSource(ServerAddress address) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(address.jdbcUrl());
		dataSource.setUser(address.user());
		dataSource.setPassword(address.password());
		return dataSource;
	}

	private synchronized <T extends AutoCloseable> T keep(T opened) {
		this.open.add(opened);
		return opened;
	}

	private synchronized void closeAll() {
		for (int i = this.open.size() - 1; i >= 0; i--) {
			try {
				this.open.get(i).close();
			}
			catch (Exception ex) {
				tell("While ending: %s", String.valueOf(ex.getMessage()));
			}
		}
		this.open.clear();
	}

	private void tell(String text, Object... values) {
		this.out.printf(text + "%n", values);
		this.out.flush();
	}

}
