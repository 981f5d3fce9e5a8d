package com.opsided.sync.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.amazon.SandboxApplication;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.postgres.EmbeddedServer;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SecretPlace;
import com.opsided.shared.web.MintToken;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.SigningKeys;
import com.opsided.sync.audit.OpsidedHome;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL and a simulated Amazon that stay, and a node that is killed and started
 * again. Dead nodes and forgotten leases are noticed within seconds; no schedule fires.
 */
final class ServedCluster implements AutoCloseable {

	/** Rates that the platform still takes for Amazon's. */
	private static final double QUOTA_FACTOR = 400;

	private static final String SIGNING = "a secret of the chaos tests, with 0123456789";

	private static final String ENCRYPTION = "c2l4dGVlbiBieXRlcyB0d2ljZSBzaXh0ZWVuIGJ5dGU=";

	private final UUID user = UUID.randomUUID();

	private final Path home;

	private final SandboxServer amazon;

	private EmbeddedServer server;

	private ServedNode node;

	private int nodes;

	private ServedCluster(Path home) throws IOException {
		this.home = home;
		this.server = EmbeddedServer.start(home, Map.of());
		this.amazon = SandboxServer.start(SandboxOptions.fast().quotaFactor(QUOTA_FACTOR));
		this.node = startNode();
		jdbc().sql("update schedule set enabled = false").update();
	}

	/** Starts it in a home whose data of earlier tests is dropped. */
	static ServedCluster in(Path home) throws IOException {
		OpsidedHome.alone(home.toAbsolutePath());
		return new ServedCluster(home.toAbsolutePath());
	}

	private ServedNode startNode() throws IOException {
		return ServedNode.start(this.home, "node-" + ++this.nodes, environment());
	}

	private Map<String, String> environment() {
		Map<String, String> settings = new HashMap<>(
				Map.of("opsided.node.checkin", "1s", "opsided.run.wake-interval", "200ms", "opsided.run.conflict-retry",
						"200ms", "opsided.run.watch-interval", "2s", "opsided.load.chunk-rows", "200"));
		settings.putAll(Map.of("opsided.reports.poll.interval", "200ms", "opsided.reports.poll.first", "100ms",
				"opsided.reports.poll.longest", "1s", "opsided.reports.poll.lease", "2s", "opsided.reports.poll.stall",
				"2s"));
		for (String region : new String[] { "na", "eu", "fe" }) {
			settings.put("opsided.amazon.endpoint." + region, this.amazon.baseUrl());
		}
		settings.put("opsided.amazon.token-url", this.amazon.baseUrl() + "/auth/o2/token");
		return Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings), "AMAZON_CLIENT_ID",
				SandboxApplication.USUAL.clientId(), "AMAZON_CLIENT_SECRET", SandboxApplication.USUAL.clientSecret(),
				"JWT_SECRET", SIGNING, "ENCRYPTION_KEY", ENCRYPTION);
	}

	/** The node, killed as {@code kill -9} does, and another in its place. */
	void killAndStart() throws IOException {
		this.node.kill();
		this.node = startNode();
	}

	/** As {@code pg_ctl restart -m immediate} does. */
	void restartPostgres() throws Exception {
		long postmaster = Long
			.parseLong(Files.readAllLines(this.home.resolve("postgres").resolve("data").resolve("postmaster.pid"))
				.get(0)
				.strip());
		ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
		new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster)).start().waitFor();
		process.onExit().get(30, TimeUnit.SECONDS);
		EmbeddedServer dead = this.server;
		this.server = EmbeddedServer.start(this.home, Map.of());
		dead.close();
	}

	/** A seller of its own; those of equal seeds have the same data. */
	ServedSeller seller(long seed, long rows) throws IOException {
		String id = "A" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
		new PlainHttp(null).post(this.amazon.baseUrl() + "/control/sellers", """
				{"seed": %d, "region": "na", "rows": %d, "lastDay": "%s", "sellerId": "%s"}
				""".formatted(seed, rows, LocalDate.now(ZoneOffset.UTC).minusDays(1), id));
		Account account = new AccountTable(jdbc()).open(id, Region.NA);
		new AccountTable(jdbc()).own(account, this.user);
		Connection connection = new ConnectionTable(jdbc())
			.connectAmazon(this.user, account, Instant.now().plus(Duration.ofDays(365)))
			.orElseThrow();
		new ConnectionSecretTable(jdbc(), KeyRing.of(Map.of("ENCRYPTION_KEY", ENCRYPTION)))
			.put(new SecretPlace(this.user, connection.id(), "refreshToken"), "Atzr|sandbox-" + id, null);
		return new ServedSeller(this, account.id());
	}

	PlainHttp http() {
		return new PlainHttp(new MintToken(SigningKeys.of(SIGNING, null), Clock.systemUTC()).mint(this.user, Role.ADMIN,
				Duration.ofHours(1)));
	}

	ServedNode node() {
		return this.node;
	}

	JdbcClient jdbc() {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(this.server.address().jdbcUrl());
		dataSource.setUser(this.server.address().user());
		dataSource.setPassword(this.server.address().password());
		return JdbcClient.create(dataSource);
	}

	@Override
	public void close() {
		this.node.close();
		this.amazon.close();
		this.server.close();
	}

}
