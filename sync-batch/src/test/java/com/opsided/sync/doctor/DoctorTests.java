package com.opsided.sync.doctor;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import com.opsided.shared.notification.SubscriptionSecretTable;
import com.opsided.shared.postgres.PostgresServer;
import com.opsided.shared.postgres.ServerAddress;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SealedRows;
import com.opsided.shared.token.SecretPlace;
import com.opsided.sync.audit.TestPlatform;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Each thing is broken once, and its line is looked at. */
class DoctorTests {

	private static final String OTHER_KEY = "b3RoZXIga2V5IG9mIHRoZSB0ZXN0cywgMzIgYnl0ZXM=";

	private static final ServerAddress ADDRESS = TestPlatform.bean(PostgresServer.class).address();

	private final JdbcClient jdbc = TestPlatform.jdbc();

	private final Map<String, String> variables = new HashMap<>(Map.of("JWT_SECRET",
			"a secret of the tests, with 0123456789 and more", "ENCRYPTION_KEY", TestPlatform.ENCRYPTION_KEY));

	private final Map<String, Object> settings = new HashMap<>(Map.of("opsided.node.enabled", "true"));

	private final List<URI> applications = new ArrayList<>();

	private Path home = TestPlatform.home();

	private ServerAddress address = ADDRESS;

	@BeforeEach
	@AfterEach
	void repair() {
		this.jdbc.sql("delete from qrtz_triggers where sched_name = 'doctor'").update();
		this.jdbc.sql("delete from qrtz_job_details where sched_name = 'doctor'").update();
		this.jdbc.sql("delete from qrtz_scheduler_state where instance_name like 'doctor%'").update();
		this.jdbc.sql("delete from databasechangelog where id = '9999-of-tomorrow'").update();
		this.jdbc.sql("update databasechangeloglock set locked = false, lockedby = null, lockgranted = null").update();
		this.jdbc.sql("delete from connection where external_id like 'doctor%'").update();
		this.jdbc.sql("delete from subscription").update();
	}

	private List<Finding> all() {
		return found(ExamineDeployment.CHECKS);
	}

	private List<Finding> found(List<Check> checks) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("of the test", this.settings));
		return ExamineDeployment.some(checks, new Deployment(this.address, this.home, environment,
				(name) -> this.variables.getOrDefault(name, ""), this.applications, List.of(), Duration.ofMillis(400)),
				(finding) -> {
				});
	}

	/** What one check says, and those it needs. */
	private List<Finding> found(String name) {
		Set<String> names = new TreeSet<>(List.of("database", "schema", name));
		return found(ExamineDeployment.CHECKS.stream().filter((each) -> names.contains(each.name())).toList());
	}

	private Finding one(String check, Grade grade) {
		List<Finding> found = found(check);
		return found.stream()
			.filter((each) -> each.check().equals(check) && each.grade() == grade)
			.findFirst()
			.orElseThrow(() -> new AssertionError("No " + grade + " of " + check + " in " + found));
	}

	private void nothingOf(String check, Grade grade) {
		assertThat(found(check)).noneMatch((each) -> each.check().equals(check) && each.grade() == grade);
	}

	@Test
	void aSoundDeploymentHasNoFaultAndASentenceForEachCheck() {
		checkIn("doctor-sound", Instant.now());
		List<Finding> found = all();
		assertThat(found).noneMatch((each) -> each.grade() == Grade.FAULT);
		assertThat(found).extracting(Finding::check)
			.contains("secrets", "disk", "database", "postgresql", "schema", "keys", "clocks", "triggers", "quotas",
					"notifications", "providers", "applications");
		assertThat(found.toString()).doesNotContain(ADDRESS.password(), TestPlatform.ENCRYPTION_KEY,
				"a secret of the tests");
	}

	@Test
	void aDatabaseThatIsNotThereIsToldAndWhatNeedsItIsNotLookedAt() {
		this.address = new ServerAddress("127.0.0.1", 1, "opsided", "opsided", "canary-password");
		assertThat(one("database", Grade.FAULT).says()).contains("does not let us in");
		assertThat(one("schema", Grade.SKIPPED).says()).contains("the database cannot be reached");
		assertThat(one("secrets", Grade.OK)).isNotNull();
		assertThat(found("database").toString()).doesNotContain("canary-password");
	}

	@Test
	void aWrongPasswordAndAWrongDatabaseAreToldApart() {
		this.address = new ServerAddress(ADDRESS.host(), ADDRESS.port(), "nowhere", ADDRESS.user(), ADDRESS.password());
		assertThat(one("database", Grade.FAULT).remedy()).contains("DB_NAME");
		this.address = new ServerAddress(ADDRESS.host(), ADDRESS.port(), ADDRESS.database(), ADDRESS.user(),
				"canary-password");
		assertThat(one("database", Grade.FAULT).remedy()).contains("DB_PASSWORD");
	}

	@Test
	void aDatabaseThatWasNeverMigratedIsTold() {
		this.jdbc.sql("create database doctor_empty").update();
		try {
			this.address = new ServerAddress(ADDRESS.host(), ADDRESS.port(), "doctor_empty", ADDRESS.user(),
					ADDRESS.password());
			assertThat(one("schema", Grade.FAULT).says()).contains("never migrated");
			assertThat(one("keys", Grade.SKIPPED).says()).contains("not this program's");
		}
		finally {
			this.jdbc.sql("drop database doctor_empty with (force)").update();
		}
	}

	@Test
	void aChangeThatIsMissingIsAFaultAndOneOfANewerVersionAWarning() {
		this.jdbc.sql("update databasechangelog set id = '9999-of-tomorrow' where id = '0058-deadlines'").update();
		try {
			assertThat(one("schema", Grade.FAULT).says())
				.isEqualTo("1 changes are missing, the first is 0058-deadlines");
			assertThat(one("schema", Grade.WARNING).says()).contains("9999-of-tomorrow");
		}
		finally {
			this.jdbc.sql("update databasechangelog set id = '0058-deadlines' where id = '9999-of-tomorrow'").update();
		}
		assertThat(one("schema", Grade.OK)).isNotNull();
	}

	@Test
	void aMigrationThatHoldsItsLockIsTold() {
		this.jdbc.sql("update databasechangeloglock set locked = true, lockedby = 'somebody', lockgranted = now()")
			.update();
		assertThat(one("schema", Grade.WARNING).says()).contains("held by somebody since");
	}

	@Test
	void aSecretThatIsMissingOrWeakIsAFault() {
		this.variables.put("JWT_SECRET", "short");
		assertThat(one("secrets", Grade.FAULT).says()).contains("JWT_SECRET").doesNotContain("short ");
		this.variables.put("JWT_SECRET", TestPlatform.ENCRYPTION_KEY);
		assertThat(one("secrets", Grade.WARNING).says()).contains("are the same")
			.doesNotContain(TestPlatform.ENCRYPTION_KEY);
	}

	@Test
	void anEasyPasswordOfADatabaseElsewhereIsAWarning() {
		this.address = new ServerAddress("192.0.2.1", 1, "opsided", "opsided", "opsided");
		StandardEnvironment environment = new StandardEnvironment();
		assertThat(new CheckSecrets().look(new Deployment(this.address, this.home, environment,
				(name) -> this.variables.getOrDefault(name, ""), List.of(), List.of(), Duration.ZERO)))
			.anySatisfy((each) -> assertThat(each.says()).contains("DB_PASSWORD"));
	}

	@Test
	void aRowWhoseKeyIsNotConfiguredIsAFaultAndOneOfTheFormerKeyAWarning() {
		UUID owner = UUID.randomUUID();
		UUID subscription = UUID.randomUUID();
		this.jdbc.sql("""
				insert into subscription (owner, subscription_id, kind, name, shown_target, events)
				values (?, ?, 'WEBHOOK', '', 'https://example.com', '{RUN_FAILED}')
				""").params(owner, subscription).update();
		KeyRing other = KeyRing.of(Map.of("ENCRYPTION_KEY", OTHER_KEY));
		new SubscriptionSecretTable(this.jdbc, () -> other).put(new SecretPlace(owner, subscription, "target"),
				"canary-secret", null);
		assertThat(one("keys", Grade.FAULT).says()).contains("1 rows of subscription_secret", other.currentId());
		this.variables.put("ENCRYPTION_KEY_PREVIOUS", OTHER_KEY);
		assertThat(one("keys", Grade.WARNING).says()).contains("1 secrets still need ENCRYPTION_KEY_PREVIOUS");
		assertThat(found("keys").toString()).doesNotContain("canary-secret", OTHER_KEY);
	}

	/** Otherwise a table that is sealed, too, would be forgotten here. */
	@Test
	void theSameTablesAreLookedAtThatAnApplicationChecksAtItsStart() {
		KeyRing keys = KeyRing.of(Map.of("ENCRYPTION_KEY", OTHER_KEY));
		assertThat(CheckKeyRing.tables(this.jdbc, keys)).extracting(SealedRows::table)
			.containsExactlyInAnyOrderElementsOf(
					TestPlatform.beans().getBeanProvider(SealedRows.class).stream().map(SealedRows::table).toList());
	}

	private void checkIn(String node, Instant at) {
		this.jdbc.sql("delete from qrtz_scheduler_state where instance_name = ?").param(node).update();
		this.jdbc
			.sql("insert into qrtz_scheduler_state (sched_name, instance_name, last_checkin_time, checkin_interval) "
					+ "values ('opsided', ?, ?, 5000)")
			.params(node, at.toEpochMilli())
			.update();
	}

	@Test
	void aNodeWhoseClockDiffersIsToldByHowMuch() throws Exception {
		AtomicLong skew = new AtomicLong(-45);
		checkIn("doctor-late", Instant.now().minusSeconds(46));
		Thread node = new Thread(() -> {
			while (!Thread.currentThread().isInterrupted()) {
				checkIn("doctor-late", Instant.now().plusSeconds(skew.get()));
				java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
			}
		});
		node.start();
		try {
			assertThat(one("clocks", Grade.FAULT).says())
				.matches("node doctor-late is 4[456]\\.\\d s behind the database");
			skew.set(5);
			assertThat(one("clocks", Grade.WARNING).says())
				.matches("node doctor-late is [45]\\.\\d s ahead of the database");
		}
		finally {
			node.interrupt();
			node.join();
		}
	}

	@Test
	void aNodeThatIsNotHeardAndAClusterWithoutNodesAreWarnings() {
		assertThat(one("clocks", Grade.WARNING).says()).contains("no node has checked in");
		checkIn("doctor-dead", Instant.now().minusSeconds(300));
		assertThat(one("clocks", Grade.WARNING).says()).matches("node doctor-dead was last heard 30\\d s ago");
	}

	@Test
	void aTriggerThatStandsStillIsAFault() {
		trigger("ACQUIRED");
		assertThat(one("triggers", Grade.FAULT).says()).startsWith("1 triggers stand still");
		this.jdbc.sql("update qrtz_triggers set trigger_state = 'ERROR' where sched_name = 'doctor'").update();
		assertThat(one("triggers", Grade.FAULT).says()).contains("in state ERROR");
		this.jdbc.sql("update qrtz_triggers set trigger_state = 'WAITING' where sched_name = 'doctor'").update();
		nothingOf("triggers", Grade.FAULT);
	}

	private void trigger(String state) {
		this.jdbc
			.sql("""
					insert into qrtz_job_details (sched_name, job_name, job_group, job_class_name, is_durable, is_nonconcurrent,
					    is_update_data, requests_recovery) values ('doctor', 'j', 'g', 'x', true, false, false, false)
					""")
			.update();
		this.jdbc.sql("""
				insert into qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group, trigger_state,
				    trigger_type, start_time) values ('doctor', 't', 'g', 'j', 'g', ?, 'SIMPLE', 0)
				""").param(state).update();
	}

	@Test
	void messagesThatWereGivenUpOrWaitLongAreWarnings() {
		UUID owner = UUID.randomUUID();
		UUID subscription = UUID.randomUUID();
		this.jdbc.sql("""
				insert into subscription (owner, subscription_id, kind, name, shown_target, events)
				values (?, ?, 'WEBHOOK', '', 'https://example.com', '{RUN_FAILED}')
				""").params(owner, subscription).update();
		this.jdbc.sql("""
				insert into outbox (owner, subscription_id, event, facts, state, created_at)
				values (:owner, :id, 'TEST', '{}', 'DEAD', now()),
				       (:owner, :id, 'TEST', '{}', 'PENDING', now() - interval '2 hours')
				""").param("owner", owner).param("id", subscription).update();
		assertThat(found("notifications")).extracting(Finding::says)
			.contains("1 messages were given up", "1 messages wait, the oldest for 120 min");
	}

	@Test
	void settingsThatGiveSafetyUpAreTold() {
		this.jdbc.sql("alter system set synchronous_commit = off").update();
		this.jdbc.sql("alter system set autovacuum = off").update();
		try {
			reload("off");
			assertThat(found("postgresql")).extracting(Finding::says)
				.anyMatch((each) -> each.startsWith("synchronous_commit is off"))
				.anyMatch((each) -> each.startsWith("autovacuum is off"));
		}
		finally {
			this.jdbc.sql("alter system reset synchronous_commit").update();
			this.jdbc.sql("alter system reset autovacuum").update();
			this.jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
		}
	}

	private void reload(String wanted) {
		this.jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
		com.opsided.sync.audit.Await.until("the setting is read", () -> {
			try (java.sql.Connection fresh = java.sql.DriverManager.getConnection(ADDRESS.jdbcUrl(), ADDRESS.user(),
					ADDRESS.password());
					java.sql.ResultSet row = fresh.createStatement().executeQuery("show autovacuum")) {
				return row.next() && row.getString(1).equals(wanted);
			}
		}, () -> true);
	}

	@Test
	void poolsThatMayWantMoreConnectionsThanThereAreAreAWarning() {
		this.settings.put("opsided.pool.size", "5000");
		assertThat(found("postgresql")).extracting(Finding::says)
			.anyMatch((each) -> each.contains("may want 5027 connections"));
	}

	@Test
	void aHomeThatCannotBeWrittenAndADiskThatIsFullAreFaults() {
		this.home = Path.of("/proc/nowhere");
		assertThat(one("disk", Grade.FAULT).says()).contains("cannot be written to");
		CheckDisk disk = new CheckDisk();
		long gigabyte = 1L << 30;
		assertThat(disk.judged(this.home, gigabyte / 2, 100 * gigabyte).grade()).isEqualTo(Grade.FAULT);
		assertThat(disk.judged(this.home, 4 * gigabyte, 10 * gigabyte).grade()).isEqualTo(Grade.WARNING);
		assertThat(disk.judged(this.home, 9 * gigabyte, 100 * gigabyte).grade()).isEqualTo(Grade.WARNING);
		assertThat(disk.judged(this.home, 50 * gigabyte, 100 * gigabyte).grade()).isEqualTo(Grade.OK);
	}

	@Test
	void aProviderThatCannotBeReachedIsAFault() throws Exception {
		HttpServer server = server(503);
		try {
			String alive = "http://127.0.0.1:" + server.getAddress().getPort();
			this.settings.putAll(Map.of("opsided.amazon.client-id", "id", "opsided.amazon.client-secret", "x",
					"opsided.amazon.token-url", alive + "/auth", "opsided.amazon.endpoint.na", "http://127.0.0.1:1",
					"opsided.amazon.endpoint.eu", alive, "opsided.amazon.endpoint.fe", alive));
			assertThat(one("providers", Grade.FAULT).says()).startsWith("Amazon na cannot be reached at 127.0.0.1");
			assertThat(one("providers", Grade.WARNING).says()).startsWith("Amazon's login answers 503");
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void anApplicationThatIsIllOrAwayIsAFault() throws Exception {
		HttpServer well = server(200);
		HttpServer ill = server(503);
		try {
			this.applications.add(URI.create("http://127.0.0.1:" + well.getAddress().getPort() + "/"));
			assertThat(one("applications", Grade.OK).says()).contains("says that it works");
			this.applications.set(0, URI.create("http://127.0.0.1:" + ill.getAddress().getPort()));
			assertThat(one("applications", Grade.FAULT).says()).contains("answers 503 to /health");
			this.applications.set(0, URI.create("http://127.0.0.1:1"));
			assertThat(one("applications", Grade.FAULT).says()).contains("does not answer");
		}
		finally {
			well.stop(0);
			ill.stop(0);
		}
	}

	private static HttpServer server(int status) throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(status, -1);
			exchange.close();
		});
		server.start();
		return server;
	}

}
