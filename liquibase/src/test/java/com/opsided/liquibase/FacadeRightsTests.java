package com.opsided.liquibase;

import java.sql.SQLException;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the role of the facades may do, and what not even the owner does. */
class FacadeRightsTests {

	private static final UUID ALICE = UUID.randomUUID();

	private static final UUID BOB = UUID.randomUUID();

	private static EmbeddedPostgres server;

	private static WalledDatabase database;

	@BeforeAll
	static void start() throws Exception {
		server = EmbeddedPostgres.start();
		database = WalledDatabase.ofSuperuser(server);
		database.execute("insert into audit_event (action, owner) values ('LOGIN', '" + BOB + "')");
	}

	@AfterAll
	static void stop() throws Exception {
		database.close();
		server.close();
	}

	@BeforeEach
	void asOwner() throws SQLException {
		database.asOwner();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_event set target = 'x'", "delete from audit_event", "truncate audit_event" })
	void whatWasWrittenDownStaysEvenForItsOwner(String sql) throws SQLException {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> database.execute(sql))
			.withMessageContaining("audit_event is appended to, never changed");
		assertThat(database.count("audit_event")).isPositive();
	}

	@Test
	void facadesAppendToTheAuditLogAndReadTheirOwnEvents() throws SQLException {
		database.as(ALICE.toString());
		assertThat(database.execute("insert into audit_event (action, owner) values ('LOGIN', '" + ALICE + "')"))
			.isEqualTo(1);
		assertThat(database.execute("insert into audit_event (action) values ('ACCESS_DENIED')")).isEqualTo(1);
		assertThat(database.count("audit_event")).isEqualTo(1);
	}

	/** The trigger writes with the rights of whoever ended the connection. */
	@Test
	void aConnectionThatEndsAtAFacadeIsToldFromThere() throws SQLException {
		database.as(ALICE.toString());
		database.execute("insert into subscription (owner, subscription_id, kind, name, shown_target, events) values ('"
				+ ALICE + "', gen_random_uuid(), 'MAIL', '', 'alice', '{CONNECTION_ATTENTION}')");
		database.execute("insert into connection (owner, connection_id, provider, external_id) values ('" + ALICE
				+ "', gen_random_uuid(), 'GMAIL', 'told')");
		long before = database.count("outbox");
		database.execute("update connection set state = 'REAUTH_REQUIRED' where external_id = 'told'");
		assertThat(database.count("outbox")).isEqualTo(before + 1);
	}

	/** The right to append is the right to nothing more. */
	@Test
	void facadesChangeNothingButWhatIsTheirs() throws SQLException {
		assertThat(database.texts("""
				select table_name || ' ' || string_agg(lower(privilege_type), ' ' order by privilege_type)
				from information_schema.role_table_grants where grantee = 'opsided_api' and privilege_type <> 'SELECT'
				group by table_name order by table_name
				""")).containsExactly("account insert update", "amazon_quota insert update",
				"api_key delete insert update", "app_user delete insert update", "appstore_login delete insert update",
				"audit_event insert", "claim update", "claim_event insert", "claim_sum insert",
				"connection delete insert update", "connection_secret delete insert update",
				"consent_state delete insert update", "daily_task update", "discrepancy_sum insert",
				"filing_claim insert", "gmail_quota delete insert update", "login_session delete insert update",
				"outbox delete insert update", "rate_limit delete insert update",
				"spent_refresh_token delete insert update", "stripe_event delete insert update",
				"subscription delete insert update", "subscription_secret delete insert update",
				"token_lease delete insert update", "token_revocation delete insert update");
		assertThat(database.texts("""
				select table_name || '.' || column_name from information_schema.column_privileges
				where grantee = 'opsided_api' and privilege_type = 'UPDATE'
				and table_name = 'discrepancy_listing'
				""")).containsExactly("discrepancy_listing.state");
	}

	@ParameterizedTest
	@ValueSource(strings = { "select * from databasechangelog", "select * from qrtz_triggers",
			"update run set state = 'FAILED'", "delete from ledger_row", "truncate claim",
			"update audit_event set at = now()", "select opsided_wall('account')", "create table mine (x int)",
			"alter table account disable row level security", "drop policy tenant on account", "create role more" })
	void theRestIsRefused(String sql) throws SQLException {
		database.as("*");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> database.execute(sql))
			.extracting(SQLException::getSQLState)
			.as(sql)
			.isIn("42501", "42P17");
	}

	@Test
	void aTenantThatIsNoIdSeesNothing() throws SQLException {
		database.execute("insert into account (name, region) values ('a', 'na')");
		database.as("x'' or ''a''=''a");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> database.count("account"))
			.withMessageContaining("invalid input syntax for type uuid");
	}

}
