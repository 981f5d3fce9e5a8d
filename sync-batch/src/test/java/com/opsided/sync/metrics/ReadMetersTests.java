package com.opsided.sync.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.claim.ClaimMeterTable;
import com.opsided.shared.connection.ConnectionStandingView;
import com.opsided.shared.discrepancy.DiscrepancyTotalTable;
import com.opsided.shared.postgres.ServerStatisticsView;
import com.opsided.shared.run.RunBacklogView;
import com.opsided.sync.audit.TestPlatform;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the meters read from the database. */
class ReadMetersTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final JdbcClient jdbc = TestPlatform.jdbc();

	private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

	/** A currency of its own, for others' claims are summed, too. */
	@Test
	void claimsAreSummedOnceAndToldByDeadlineStateAndWhatWasPaid() {
		Account account = TestPlatform.bean(AccountTable.class).open("claims of meters", Region.NA);
		claim(account, "READY", this.today, "10.00", null);
		claim(account, "DRAFT", this.today.plusDays(7), "20.00", null);
		claim(account, "READY", this.today.plusDays(29), "40.00", null);
		claim(account, "READY", this.today.plusDays(30), "80.00", null);
		claim(account, "READY", this.today.minusDays(1), "160.00", null);
		claim(account, "FILED", this.today.plusDays(1), "320.00", null);
		claim(account, "PAID", this.today.plusDays(1), "5.00", "5.50");
		ClaimMeterTable sums = new ClaimMeterTable(this.jdbc);
		MoneyMeters meters = new MoneyMeters(this.registry, new DiscrepancyTotalTable(this.jdbc), sums);
		SumClaims task = new SumClaims(sums, TestPlatform.bean(TransactionOperations.class), Duration.ofMinutes(1));
		try {
			task.poll();
			task.poll();
			meters.refresh(Instant.now());
			assertThat(expiring("7d")).isEqualTo(10);
			assertThat(expiring("14d")).isEqualTo(30);
			assertThat(expiring("30d")).isEqualTo(70);
			assertThat(gauge("opsided.recovered.amount", "currency", "XTS")).isEqualTo(5.5);
			assertThat(gauge("opsided.claims.amount", "currency", "XTS", "state", "READY")).isEqualTo(290);
			assertThat(gauge("opsided.claims.expiring", "within", "7d")).isPositive();
		}
		finally {
			this.jdbc.sql("delete from claim where account = :account").param("account", account.id()).update();
			task.poll();
		}
		meters.refresh(Instant.now());
		assertThat(this.registry.find("opsided.recovered.amount").tag("currency", "XTS").gauge()).isNull();
	}

	@Test
	void connectionsAreToldByStateAndByWhenTheirConsentEnds() {
		ConnectionMeters meters = new ConnectionMeters(this.registry, new ConnectionStandingView(this.jdbc));
		meters.refresh(Instant.now());
		double ending = consentsEnding("14d");
		double later = consentsEnding("7d");
		double refused = gauge("opsided.connections", "provider", "stripe", "state", "reauth_required");
		UUID owner = UUID.randomUUID();
		connect(owner, "CONNECTED", "now() + interval '10 days'");
		connect(owner, "CONNECTED", "null");
		connect(owner, "REAUTH_REQUIRED", "now() + interval '1 day'");
		try {
			meters.refresh(Instant.now());
			assertThat(consentsEnding("14d")).isEqualTo(ending + 1);
			assertThat(consentsEnding("7d")).isEqualTo(later);
			assertThat(gauge("opsided.connections", "provider", "stripe", "state", "reauth_required"))
				.isEqualTo(refused + 1);
		}
		finally {
			this.jdbc.sql("delete from connection where owner = :owner").param("owner", owner).update();
		}
	}

	@Test
	void theAccountThatHasWaitedLongestCountsFromItsConsent() {
		Account account = TestPlatform.bean(AccountTable.class).open("late account of meters", Region.NA);
		Instant consented = Instant.now().minus(Duration.ofDays(400));
		this.jdbc.sql("""
				insert into connection (owner, connection_id, provider, account, external_id, region, authorised_at)
				values (:owner, :owner, 'AMAZON', :account, 'LATE', 'na', :at)
				""")
			.param("owner", UUID.randomUUID())
			.param("account", account.id())
			.param("at", consented.atOffset(ZoneOffset.UTC))
			.update();
		RunBacklogView runs = new RunBacklogView(this.jdbc);
		Map<String, Instant> times = this.jdbc.sql("select job, updated_at from schedule where enabled")
			.query((row, number) -> Map.entry(row.getString(1), row.getTimestamp(2).toInstant()))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		try {
			// the schedule is younger than the consent
			assertThat(runs.oldestSuccess().keySet()).isEqualTo(times.keySet());
			assertThat(runs.oldestSuccess().get("inventorySync")).isAfterOrEqualTo(times.get("inventorySync"));
			this.jdbc.sql("update schedule set updated_at = updated_at - interval '500 days'").update();
			assertThat(runs.oldestSuccess().get("inventorySync")).isBefore(consented.plusSeconds(1));
		}
		finally {
			this.jdbc.sql("update schedule set updated_at = updated_at + interval '500 days'").update();
			this.jdbc.sql("delete from connection where account = :account").param("account", account.id()).update();
		}
	}

	@Test
	void postgresTellsConnectionsSizeDeadRowsAndTheOldestTransaction() {
		ServerStatisticsView server = new ServerStatisticsView(this.jdbc);
		PostgresMeters meters = new PostgresMeters(this.registry, server);
		meters.refresh(Instant.now());
		assertThat(gauge("opsided.postgres.connections", "state", "active")).isPositive();
		assertThat(gauge("opsided.postgres.max.connections")).isBetween(10.0, 10_000.0);
		assertThat(gauge("opsided.postgres.database.size")).isGreaterThan(1_000_000);
		assertThat(this.registry.get("opsided.postgres.transactions").tag("result", "commit").functionCounter().count())
			.isPositive();
		assertThat(server.deadTuples()).containsKeys("claim", "ledger_row", "run").hasSizeLessThan(120);
		TestPlatform.bean(TransactionOperations.class).executeWithoutResult((transaction) -> {
			this.jdbc.sql("select 1").query(Integer.class).single();
			assertThat(CompletableFuture.supplyAsync(server::oldestTransactionSeconds).join()).isPositive();
		});
	}

	@Test
	void whatHasNotHappenedYetIsTold() {
		RunMeters runs = new RunMeters(this.registry);
		runs.expect("inventorySync");
		new CallMeters(this.registry).expect();
		new LoadMeters(this.registry).expect();
		assertThat(this.registry.get("opsided.runs").tags("outcome", "failed").counters()).hasSize(7)
			.allMatch((counter) -> counter.count() == 0);
		assertThat(this.registry.get("opsided.runs.recovered").counter().count()).isZero();
		assertThat(this.registry.get("opsided.runs.restarted").counter().count()).isZero();
		assertThat(this.registry.get("opsided.provider.failures").counters()).hasSize(6);
		assertThat(this.registry.get("opsided.token.refresh").counters()).hasSize(7);
		assertThat(this.registry.get("opsided.report.rows").tags("result", "rejected").counters()).hasSize(10);
	}

	@Test
	void metersAreReadEveryTenSecondsAndSumsOnceAMinute() {
		assertThat(bind(Map.of())).isEqualTo(new MetricsProperties(Duration.ofSeconds(10), Duration.ofMinutes(1)));
		assertThat(bind(Map.of("opsided.metrics.every", "3s", "opsided.metrics.sums-every", "5m")))
			.isEqualTo(new MetricsProperties(Duration.ofSeconds(3), Duration.ofMinutes(5)));
		assertThatThrownBy(() -> new MetricsProperties(Duration.ofSeconds(10), Duration.ofMillis(10)))
			.hasMessageContaining("at least 1s");
	}

	private static MetricsProperties bind(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("opsided.metrics",
				MetricsProperties.class);
	}

	private void claim(Account account, String state, LocalDate closes, String amount, String paid) {
		this.jdbc
			.sql("""
					insert into claim (account, loss, type, fnsku, msku, asin, title, reference_id, event_date, units, amount,
					    currency, state, opens, closes, policy_verified, reimbursed_at_open, reimbursed_before, filed_at,
					    paid_amount, paid_currency, changed_by)
					values (:account, gen_random_uuid(), 'FC_LOST', 'X', 'X', 'X', 'X', 'X', current_date, 1, :amount::numeric,
					    'XTS', :state, current_date - 30, :closes, true, 0, 0, now(), :paid::numeric, 'XTS', 'test')
					""")
			.param("account", account.id())
			.param("amount", amount)
			.param("state", state)
			.param("closes", closes)
			.param("paid", paid)
			.update();
	}

	private void connect(UUID owner, String state, String end) {
		this.jdbc.sql("""
				insert into connection (owner, connection_id, provider, external_id, state, reauthorise_by)
				values (:owner, gen_random_uuid(), 'STRIPE', gen_random_uuid()::text, :state, %s)
				""".formatted(end)).param("owner", owner).param("state", state).update();
	}

	private double consentsEnding(String within) {
		return gauge("opsided.connections.consent.ending", "provider", "stripe", "within", within);
	}

	private double expiring(String within) {
		return gauge("opsided.claims.expiring.amount", "currency", "XTS", "within", within);
	}

	private double gauge(String name, String... tags) {
		return this.registry.get(name).tags(tags).gauge().value();
	}

}
