package com.opsided.sync.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.oauth.RevocationTable;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.run.StoreTrigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * One seller's data is handed out whole and erased whole, and nobody else's is touched.
 */
class EraseSellerTests {

	private final JdbcClient jdbc = TestPlatform.jdbc();

	private final FindSeller find = TestPlatform.bean(FindSeller.class);

	@TempDir
	private Path folder;

	@Test
	void everyTableIsEitherASellersOrNamedAsNobodys() {
		List<String> names = TestPlatform.bean(SellerCatalog.class).tables().stream().map(SellerTable::name).toList();
		assertThat(names).hasSizeGreaterThan(50).doesNotContain("schedule", "daily_task");
		assertThat(this.jdbc.sql("""
				select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
				where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
				and (a.attname = 'account' and a.atttypid = 'bigint'::regtype
				    or a.attname in ('owner', 'user_id', 'connection_id'))
				""").query(String.class).list()).isSubsetOf(names);
		this.jdbc.sql("create table nobodys_table (secret_of text)").update();
		try {
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> TestPlatform.bean(SellerCatalog.class).tables())
				.withMessageContaining("nobodys_table");
		}
		finally {
			this.jdbc.sql("drop table nobodys_table").update();
		}
	}

	@Test
	void whatReadsLikeASecretIsWithheldOrIsNone() {
		List<String> given = new ArrayList<>();
		TestPlatform.bean(SellerCatalog.class).tables().forEach((table) -> table.columns().forEach((column) -> {
			if (column.matches(".*(secret|token|hash|passw|sealed|salt|verifier|cookie|credential).*")) {
				given.add(table.name() + "." + column);
			}
		}));
		// Digests of a ledger's rows; which secret a row seals, and for which provider.
		assertThat(given).containsExactlyInAnyOrder("report_day.hash_low", "report_day.hash_high");
	}

	@Test
	void anExportHoldsEveryRowOfTheSellerNoSecretAndNobodyElses() throws Exception {
		SellerRows seller = new SellerRows("export").write();
		SellerRows other = new SellerRows("other").write();
		Path file = this.folder.resolve("seller.zip");
		TestPlatform.bean(ExportSeller.class).run(this.find.user(seller.user.toString()), file);
		Map<String, String> entries = entries(file);
		JsonNode manifest = JsonMapper.builder().build().readTree(entries.get("manifest.json"));
		Map<String, Long> rows = new HashMap<>();
		manifest.get("files").forEach((each) -> rows.put(each.get("table").asString(), each.get("rows").asLong()));
		List<String> expected = new ArrayList<>(seller.tables());
		expected.removeAll(List.of("appstore_login", "gmail_quota", "amazon_quota", "rate_limit"));
		assertThat(rows).containsKeys(expected.toArray(String[]::new)).containsEntry("batch_job_execution_params", 2L);
		expected.forEach((table) -> assertThat(rows.get(table)).as(table).isEqualTo(1));
		String all = String.join("", entries.values());
		assertThat(all).contains(seller.canary).doesNotContain(other.canary, other.user.toString());
		for (String secret : List.of("sealed", "hash", "salt", "verifier", "token", "head_hash", "previous_hash")) {
			assertThat(all).as(secret).doesNotContain(hex(seller.canary + secret));
		}
		assertThat(entries.get("data/stored_part.csv")).contains("\\x" + hex(seller.canary + "bytes"));
		assertThat(entries.get("data/app_user.csv").lines().findFirst().orElseThrow()).doesNotContain("password");
		if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
			assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
		}
	}

	@Test
	void anErasedUserIsNowhereExceptAsANumberInTheLogAndWhatProvidersAreToldOf() throws Exception {
		SellerRows seller = new SellerRows("erased").write();
		SellerRows other = new SellerRows("stays").write();
		Map<String, Long> others = other.found();
		Path document = TestPlatform.home().resolve("downloads").resolve(Long.toString(seller.account.id()));
		Files.createDirectories(document.resolve("7"));
		Files.writeString(document.resolve("7").resolve("report"), seller.canary);
		EraseSeller.Erased erased = TestPlatform.bean(EraseSeller.class)
			.run(this.find.user(seller.canary.toUpperCase(java.util.Locale.ROOT) + "@example.org"), false,
					(table, rows) -> {
					});
		assertThat(seller.found().keySet()).containsExactlyInAnyOrder("audit_event", "token_revocation");
		assertThat(this.jdbc.sql("select count(*) from audit_event where audit_event::text like '%' || :canary || '%'")
			.param("canary", seller.canary)
			.query(Long.class)
			.single()).isZero();
		assertThat(seller.numbered()).isEmpty();
		assertThat(document).doesNotExist();
		assertThat(other.found()).isEqualTo(others);
		assertThat(other.numbered()).hasSizeGreaterThan(35);
		assertThat(erased.deleted().keySet()).contains("ledger_row", "claim", "run", "batch_step_execution", "app_user",
				"login_session", "stored_part", "gmail_quota", "stripe_event", "account");
		assertThat(erased.deleted().values()).allMatch((rows) -> rows > 0);
		assertThat(erased.kept()).containsKeys("audit_event", "token_revocation");
		assertThatExceptionOfType(FindSeller.NoSuchSeller.class)
			.isThrownBy(() -> this.find.user(seller.user.toString()));
	}

	@Test
	void anAccountAloneIsErasedAndItsUserStays() throws Exception {
		SellerRows seller = new SellerRows("account").write();
		SellerRows other = new SellerRows("neighbour");
		for (SellerRows each : List.of(seller, other)) {
			TestPlatform.bean(TransactionOperations.class)
				.executeWithoutResult((status) -> TestPlatform.bean(StoreTrigger.class)
					.store(each.account.id(), "inventorySync", Instant.now().plusSeconds(86_400), null));
		}
		assertThat(erase(this.find.account(seller.canary, Region.NA)).triggers()).isEqualTo(1);
		assertThat(firings(seller)).isZero();
		assertThat(firings(other)).isEqualTo(2);
		assertThat(seller.numbered()).isEmpty();
		assertThat(seller.found().keySet()).contains("app_user", "login_session", "api_key")
			.doesNotContain("claim", "run", "product", "batch_job_instance", "account");
	}

	@Test
	void theTokenOfAnEndedConnectionIsKeptUntilItsProviderWasTold() throws Exception {
		SellerRows seller = new SellerRows("token");
		UUID connection = UUID.randomUUID();
		this.jdbc.sql("""
				insert into connection (owner, connection_id, provider, account, external_id)
				values (:owner, :id, 'GMAIL', null, :name)
				""").param("owner", seller.user).param("id", connection).param("name", seller.canary).update();
		TestPlatform.bean(ConnectionSecretTable.class)
			.put(new SecretPlace(seller.user, connection, "refreshToken"), "1//the-refresh-token", null);
		EraseSeller.Erased erased = erase(this.find.user(seller.user.toString()));
		assertThat(erased.told()).isEqualTo(1);
		assertThat(new ConnectionTable(this.jdbc).find(connection)).isEmpty();
		assertThat(TestPlatform.bean(RevocationTable.class)
			.take(Instant.now().plusSeconds(60), Instant.now().plusSeconds(90), 1000)
			.stream()
			.filter((each) -> each.owner().equals(seller.user))
			.map((each) -> TestPlatform.bean(com.opsided.shared.token.KeyRing.class).open(each.token(), each.place()))
			.toList()).containsExactly("1//the-refresh-token");
	}

	@Test
	void aRunThatIsExecutedIsRefusedAndNothingIsTouched() throws Exception {
		SellerRows seller = new SellerRows("running").write();
		this.jdbc.sql("update run set state = 'RUNNING' where account = :account")
			.param("account", seller.account.id())
			.update();
		Map<String, Long> before = seller.found();
		assertThatExceptionOfType(RunsUnderWay.class)
			.isThrownBy(() -> erase(this.find.account(seller.canary, Region.NA)))
			.withMessageContaining("is being executed: wait for it, stop it, or give --stop");
		assertThat(seller.found()).isEqualTo(before);
		this.jdbc.sql("update run set state = 'FAILED' where account = :account")
			.param("account", seller.account.id())
			.update();
		erase(this.find.account(seller.canary, Region.NA));
		assertThat(seller.numbered()).isEmpty();
	}

	@Test
	void aRunThatIsExecutedIsAskedToStopAndWaitedForIfThatIsWanted() throws Exception {
		SellerRows seller = new SellerRows("stopping").write();
		String run = " where account = " + seller.account.id();
		this.jdbc.sql("update run set state = 'RUNNING'" + run).update();
		Seller whom = this.find.account(seller.canary, Region.NA);
		CompletableFuture<Integer> node = CompletableFuture.supplyAsync(() -> {
			int stopped = 0;
			while (stopped == 0) {
				stopped = this.jdbc.sql("update run set state = 'STOPPED'" + run + " and state = 'STOPPING'").update();
			}
			return stopped;
		});
		TestPlatform.bean(EraseSeller.class).run(whom, true, (table, rows) -> {
		});
		assertThat(node.get(10, TimeUnit.SECONDS)).isEqualTo(1);
		assertThat(seller.numbered()).isEmpty();
	}

	@Test
	void anErasureThatBreaksOffTakesNoRunAndIsGoneOnWith() throws Exception {
		SellerRows seller = new SellerRows("broken").write();
		Seller whom = this.find.account(seller.canary, Region.NA);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(
				() -> TestPlatform.bean(EraseSeller.class).run(whom, false, (table, rows) -> breakAt(table, "claim")));
		assertThat(seller.numbered()).contains("connection", "report_load").doesNotContain("claim", "run");
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> request(seller.account))
			.withMessageContaining("is being erased");
		assertThat(TestPlatform.bean(AccountTable.class).ids()).as("accounts that schedules ask for")
			.isNotEmpty()
			.doesNotContain(seller.account.id());
		assertThat(TestPlatform.bean(AccountTable.class).isErasing(seller.account.id())).isTrue();
		erase(this.find.account(seller.canary, Region.NA));
		assertThat(seller.numbered()).isEmpty();
	}

	@Test
	void theLogForgetsTextsOnlyForAnErasureAndChangesNothingElse() {
		SellerRows seller = new SellerRows("log").write();
		String which = " where owner = '" + seller.user + "'";
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> this.jdbc.sql("update audit_event set target = null" + which).update())
			.withMessageContaining("appended to");
		for (String change : List.of("action = 'LOGIN', ", "owner = null, ", "at = now() + interval '1 day', ")) {
			assertThatExceptionOfType(Exception.class)
				.isThrownBy(() -> this.jdbc
					.sql("""
							with erasing as materialized (select set_config('opsided.erasing', 'on', true) as on)
							update audit_event set %s target = null, address = null, request_id = null, details = '{}' from erasing
							"""
						.formatted(change) + which + " and erasing.on = 'on'")
					.update())
				.withMessageContaining("appended to");
		}
	}

	private EraseSeller.Erased erase(Seller seller) throws InterruptedException {
		return TestPlatform.bean(EraseSeller.class).run(seller, false, (table, rows) -> {
		});
	}

	private void request(Account account) {
		this.jdbc.sql("insert into run (account, job, idempotency_key) values (:account, 'inventorySync', 'again')")
			.param("account", account.id())
			.update();
	}

	/** Quartz's jobs and triggers of an account. */
	private long firings(SellerRows seller) {
		return this.jdbc.sql("""
				select (select count(*) from qrtz_job_details where job_name like :name)
				     + (select count(*) from qrtz_triggers where job_name like :name)
				""").param("name", "%:" + seller.account.id()).query(Long.class).single();
	}

	private static void breakAt(String table, String which) {
		if (table.equals(which)) {
			throw new IllegalStateException("the process dies here");
		}
	}

	private static String hex(String text) {
		return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
	}

	private static Map<String, String> entries(Path file) throws IOException {
		Map<String, String> entries = new HashMap<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (var entry : zip.stream().toList()) {
				try (InputStream in = zip.getInputStream(entry)) {
					ByteArrayOutputStream out = new ByteArrayOutputStream();
					in.transferTo(out);
					entries.put(entry.getName(), out.toString(StandardCharsets.UTF_8));
				}
			}
		}
		return entries;
	}

}
