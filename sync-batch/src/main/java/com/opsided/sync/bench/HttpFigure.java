package com.opsided.sync.bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.amazon.SandboxApplication;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.sandbox.amazon.SellerSpec;
import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunHistory;
import com.opsided.shared.run.RunProgressView;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SecretPlace;
import com.opsided.sync.ledger.LedgerDetailSchema;

/**
 * The ledger pulled from the simulated Amazon, report by report, against the load of the
 * same rows from a file.
 */
final class HttpFigure {

	private static final String REFRESH_TOKEN = "Atzr|bench";

	private static final long SEED = 9;

	private final Workplace place;

	private final BenchRequest request;

	private final LocalDate lastDay = LocalDate.now(ZoneOffset.UTC).minusDays(1);

	private final LoadReports load;

	private final SeenRuns seen;

	private final UUID user = UUID.randomUUID();

	private final Times whole = new Times();

	private final Times worked = new Times();

	private final Times file = new Times();

	HttpFigure(Workplace place, BenchRequest request) {
		this.place = place;
		this.request = request;
		this.load = new LoadReports(place.beans());
		this.seen = new SeenRuns(place);
	}

	List<Figure> measure() throws Exception {
		Path ledger = this.place.ledger("http", this.request.rows(), SEED, this.lastDay);
		long pulled = 0;
		try (SandboxServer amazon = sandbox();
				ServedPlatform node = ServedPlatform.start(this.place, "http", "768m", this.user, settings(amazon))) {
			for (int i = 0; i <= this.request.repeat(); i++) {
				pulled = pull(node, "bench-http-" + i, i > 0);
				load(ledger, "bench-http-file-" + i, i > 0);
			}
		}
		String rows = "%,d of %,d rows were pulled".formatted(pulled, this.request.rows());
		Figure.Side reference = new Figure.Side(this.file, this.request.rows());
		return List.of(
				Figure.speed("Pulled over HTTP, work only", new Figure.Side(this.worked, pulled), reference, 0.8,
						"warmed up once; reference: the audit's load of the same rows from a file; " + rows),
				Figure.speed("Pulled over HTTP, waiting included", new Figure.Side(this.whole, pulled), reference, 0.8,
						"from the request to its end; reports are looked at every 5 s"));
	}

	private SandboxServer sandbox() {
		return SandboxServer.start(SandboxOptions.fast()
			.home(this.place.file("amazon"))
			.sellers(List
				.of(new SellerSpec(SEED, Region.NA, this.request.rows(), this.lastDay, "ABENCH", REFRESH_TOKEN))));
	}

	private static Map<String, String> settings(SandboxServer amazon) {
		Map<String, String> settings = new HashMap<>();
		for (String region : List.of("na", "eu", "fe")) {
			settings.put("opsided.amazon.endpoint." + region, amazon.baseUrl());
		}
		settings.put("opsided.amazon.token-url", amazon.baseUrl() + "/auth/o2/token");
		settings.put("opsided.amazon.client-id", SandboxApplication.USUAL.clientId());
		settings.put("opsided.amazon.client-secret", SandboxApplication.USUAL.clientSecret());
		return settings;
	}

	private long pull(ServedPlatform node, String name, boolean counts) throws Exception {
		Account account = this.load.account(name);
		connect(account);
		this.place.settle(LedgerDetailSchema.SCHEMA.table());
		String body = "{\"userId\":\"%s\",\"accountId\":%d,\"feeds\":[\"ledger\"]}".formatted(this.user, account.id());
		long id = node.post("/sync/start", "application/json", BodyPublishers.ofString(body)).get("id").asLong();
		Run run = this.seen.completed(account.id(), id);
		if (counts) {
			RunHistory history = run.history();
			this.whole.add(SeenRuns.seconds(history.requestedAt(), Objects.requireNonNull(history.endedAt())));
			this.worked.add(worked(account, id).toNanos() / 1e9);
		}
		long rows = this.place.jdbc()
			.sql("select count(*) from ledger where account = :account")
			.param("account", account.id())
			.query(Long.class)
			.single();
		this.load.forget(account);
		return rows;
	}

	private Duration worked(Account account, long run) {
		return new RunProgressView(this.place.jdbc()).find(List.of(account.id()), run).orElseThrow().worked();
	}

	private void load(Path ledger, String name, boolean counts) throws Exception {
		Account account = this.load.account(name);
		this.place.settle(LedgerDetailSchema.SCHEMA.table());
		(counts ? this.file : new Times()).measure(() -> this.load.load(account, this.load.inspect(ledger)));
		this.load.forget(account);
	}

	/** Connects an account as the callback of Amazon's consent page would. */
	private void connect(Account account) {
		this.place.beans().getBean(AccountTable.class).own(account, this.user);
		Connection connection = new ConnectionTable(this.place.jdbc())
			.connectAmazon(this.user, account, Instant.now().plus(Duration.ofDays(365)))
			.orElseThrow();
		new ConnectionSecretTable(this.place.jdbc(),
				KeyRing.of(Map.of("ENCRYPTION_KEY", ServedPlatform.ENCRYPTION_KEY)))
			.put(new SecretPlace(this.user, connection.id(), "refreshToken"), REFRESH_TOKEN, null);
	}

}
