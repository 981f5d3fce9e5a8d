package com.opsided.liquibase;

import java.sql.SQLException;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The walls where the tables belong to a user that they bind, as on a server that was
 * given to us.
 */
class OrdinaryOwnerTests {

	private static final String ALICE = "11111111-1111-1111-1111-111111111111";

	private static EmbeddedPostgres server;

	@BeforeAll
	static void start() throws Exception {
		server = EmbeddedPostgres.start();
	}

	@AfterAll
	static void stop() throws Exception {
		server.close();
	}

	@Test
	void withoutTheRightToMakeTheRoleTheAdministratorIsToldWhatToDo() throws Exception {
		assertThatException().isThrownBy(() -> WalledDatabase.ofOrdinaryUser(server, "helpless", "").close())
			.withStackTraceContaining("The role opsided_api is missing and helpless may not create it: let an "
					+ "administrator run \"create role opsided_api nologin; grant opsided_api to helpless;\"");
		try (WalledDatabase made = WalledDatabase.ofOrdinaryUser(server, "capable", "createrole")) {
			assertThat(made.as("").count("account")).isZero();
		}
		assertThatException().isThrownBy(() -> WalledDatabase.ofOrdinaryUser(server, "outsider", "").close())
			.withStackTraceContaining(
					"may not take the role opsided_api: let an administrator run \"grant opsided_api to outsider;\"");
		try (WalledDatabase given = WalledDatabase.ofOrdinaryUser(server, "insider",
				"in role opsided_api, pg_execute_server_program")) {
			worksForEverybodyAndKeepsTheWalls(given);
		}
	}

	private static void worksForEverybodyAndKeepsTheWalls(WalledDatabase database) throws Exception {
		assertThat(database.texts("select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
			.containsExactly("f");
		database.execute("insert into account (name, region, owner) values ('a', 'na', '" + ALICE + "')");
		database.execute("insert into account (name, region) values ('of the command line', 'na')");
		assertThat(database.count("account")).isEqualTo(2);
		everyTableTakesItsRows(database);
		assertThat(database.as(ALICE).count("account")).isEqualTo(1);
		assertThat(database.count("product")).isEqualTo(1);
		assertThat(database.as("").count("account")).isZero();
		assertThat(database.count("product")).isZero();
		onlyWhatIsCopiedIsNotForced(database.asOwner());
	}

	/** PostgreSQL refuses COPY into a table whose wall is forced upon its owner. */
	private static void everyTableTakesItsRows(WalledDatabase database) throws Exception {
		assertThat(database.execute("copy product (account, product_id, fnsku, asin, msku, title) "
				+ "from program 'echo 1,1,f,a,m,t' with (format csv)"))
			.isEqualTo(1);
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(
					() -> database.execute("copy account (name, region) from program 'echo b,na' with (format csv)"))
			.withMessageContaining("COPY FROM not supported with row-level security");
	}

	private static void onlyWhatIsCopiedIsNotForced(WalledDatabase database) throws SQLException {
		List<String> walled = OneRowEach.walled(database);
		assertThat(walled).hasSizeGreaterThan(35);
		assertThat(database.texts("select relname from pg_class where relrowsecurity and relkind = 'r'"))
			.containsExactlyInAnyOrderElementsOf(walled);
		assertThat(database.texts("select relname from pg_class where relrowsecurity and not relforcerowsecurity"))
			.containsExactlyInAnyOrder("assessment", "customer_return", "discrepancy", "fee_preview",
					"inventory_snapshot", "ledger_attribute", "ledger_balance", "ledger_row", "product",
					"reimbursement_line", "rejected_row", "removal_order_line", "removal_shipment_line", "report_day",
					"sourcing_cost", "storage_fee");
	}

}
