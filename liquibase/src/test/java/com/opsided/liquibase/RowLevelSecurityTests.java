package com.opsided.liquibase;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Promise B3: the walls hold for whoever connects as the facades do and sends any SQL.
 */
class RowLevelSecurityTests {

	private static final UUID ALICE = UUID.randomUUID();

	private static final UUID BOB = UUID.randomUUID();

	private static EmbeddedPostgres server;

	private static WalledDatabase database;

	private static List<String> walled;

	@BeforeAll
	static void start() throws Exception {
		server = EmbeddedPostgres.start();
		database = WalledDatabase.ofSuperuser(server);
		walled = OneRowEach.walled(database);
		OneRowEach.write(database, ALICE, 1);
		OneRowEach.write(database, BOB, 2);
		// What the role may not do at all is tested below; here the walls alone stand.
		database.execute("grant insert, update, delete on all tables in schema public to opsided_api");
	}

	@AfterAll
	static void stop() throws Exception {
		database.close();
		server.close();
	}

	static List<String> walled() {
		assertThat(walled).hasSizeGreaterThan(35);
		return walled;
	}

	@ParameterizedTest
	@MethodSource("walled")
	void withoutATenantThereIsNoRow(String table) throws SQLException {
		assertThat(database.asOwner().count(table)).isGreaterThanOrEqualTo(2);
		assertThat(database.as("").count(table)).isZero();
		database.execute("reset opsided.tenant");
		assertThat(database.count(table)).isZero();
	}

	@ParameterizedTest
	@MethodSource("walled")
	void aTenantSeesItsOwnRowsAndEverybodySeesAll(String table) throws SQLException {
		assertThat(database.as(ALICE.toString()).count(table)).isEqualTo(1);
		assertThat(database.as(UUID.randomUUID().toString()).count(table)).isZero();
		assertThat(database.as("*").count(table)).isEqualTo(database.asOwner().count(table));
	}

	@ParameterizedTest
	@MethodSource("walled")
	void anotherTenantsRowsAreNeitherChangedNorDeleted(String table) throws SQLException {
		String column = keyOf(table);
		String another = column.equals("account") ? "2" : "'" + BOB + "'";
		String of = " where " + column + " = " + another;
		database.as(ALICE.toString());
		assertThat(database.count(table + of)).isZero();
		if (!table.equals("audit_event")) {
			assertThat(database.execute("update " + table + " set " + column + " = " + column + of)).isZero();
			assertThat(database.execute("delete from " + table + of)).isZero();
		}
		assertThat(database.asOwner().count(table + of)).isPositive();
	}

	@ParameterizedTest
	@MethodSource("walled")
	void aRowForAnotherTenantIsRefused(String table) throws SQLException {
		String insert = OneRowEach.insert(database.asOwner(), table, BOB, 2);
		database.as(ALICE.toString());
		if (table.equals("audit_event")) {
			assertThat(database.execute(insert)).as("what is done to another is written down").isEqualTo(1);
			return;
		}
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> database.execute(insert))
			.withMessageContaining("row-level security policy")
			.extracting(SQLException::getSQLState)
			.isEqualTo("42501");
	}

	@Test
	void aRowIsNotGivenAway() throws SQLException {
		database.as(ALICE.toString());
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> database.execute("update connection set owner = '" + BOB + "'"))
			.withMessageContaining("row-level security policy");
	}

	@ParameterizedTest
	@MethodSource("walled")
	void theWallIsForced(String table) throws SQLException {
		assertThat(database.asOwner()
			.texts("select relrowsecurity and relforcerowsecurity from pg_class where oid = '" + table + "'::regclass"))
			.containsExactly("t");
		assertThat(database.texts("""
				select coalesce(pg_get_expr(polqual, polrelid), '') from pg_policy
				where polname = 'tenant' and polroles = array['opsided_api'::regrole::oid] and polrelid = '%s'::regclass
				""".formatted(table))).singleElement().asString().contains("opsided_everybody()", keyOf(table));
	}

	/**
	 * A table that says whose a row is nowhere belongs here, with the reason; one that
	 * should and does not needs a column. Nobody but their own part of the program reads
	 * those of Quartz, Spring Batch and Liquibase.
	 */
	@Test
	void everyOtherTableIsNobodys() throws SQLException {
		assertThat(database.asOwner().texts("""
				select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
				and not relrowsecurity and relname !~ '^(qrtz_|batch_|databasechangelog)' order by relname
				""")).containsExactly("amazon_quota", "appstore_login", "claim_meter", "daily_task", "gmail_quota",
				"rate_limit", "schedule", "stripe_event");
	}

	/** They are for the meters, which the owner reads. */
	@Test
	void theSumsOfAllAccountsAreNotForTheFacades() throws SQLException {
		assertThat(database.asOwner().texts("select has_table_privilege('opsided_api', 'claim_meter', 'select')"))
			.containsExactly("f");
	}

	@Test
	void everyViewAsksAsTheOneWhoReadsIt() throws SQLException {
		assertThat(database.asOwner()
			.texts("select relname from pg_class where relkind = 'v' "
					+ "and relnamespace = 'public'::regnamespace and not 'security_invoker=true' = any(reloptions)"))
			.isEmpty();
		for (String view : database.texts("select viewname from pg_views where schemaname = 'public' "
				+ "and viewname not in ('run_success_last')")) {
			assertThat(database.as("").count(view)).as(view).isZero();
			database.asOwner();
		}
	}

	private static String keyOf(String table) throws SQLException {
		return database.asOwner()
			.texts("select attname from pg_attribute where attrelid = '" + table + "'::regclass and not attisdropped "
					+ "and attname in ('owner', 'user_id', 'account') order by attname = 'account'")
			.get(0);
	}

}
