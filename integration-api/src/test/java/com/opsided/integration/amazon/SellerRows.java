package com.opsided.integration.amazon;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import com.opsided.integration.IntegrationServer;
import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.finance.MoneyMovement;
import com.opsided.shared.finance.MoneyMovementTable;
import com.opsided.shared.inventory.InventoryItem;
import com.opsided.shared.inventory.InventoryItemTable;
import com.opsided.shared.inventory.InventoryPass;
import com.opsided.shared.inventory.InventoryPassTable;
import com.opsided.shared.inventory.InventoryQuantities;
import com.opsided.shared.postgres.CopyRows;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.report.ReportRowTable;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.web.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** A seller with an account, and what the jobs would have written of it. */
record SellerRows(UUID user, Account account) {

	private static final DataSource data = IntegrationServer.beans().getBean("ownerDataSource", DataSource.class);

	private static final JdbcClient jdbc = JdbcClient.create(data);

	static SellerRows create() {
		return forUser(UUID.randomUUID());
	}

	static SellerRows forUser(UUID user) {
		return Tenant.EVERYBODY.call(() -> {
			AccountTable accounts = new AccountTable(jdbc);
			Account account = accounts.open("A" + UUID.randomUUID(), Region.NA);
			accounts.own(account, user);
			return new SellerRows(user, account);
		});
	}

	String token() {
		return IntegrationServer.token(Role.SELLER, this.user);
	}

	long id() {
		return this.account.id();
	}

	static InventoryItem item(String sku, String fnsku, String asin, int fulfillable) {
		return new InventoryItem("ATVPDKIKX0DER", sku, fnsku, asin, "NewItem", "Title of " + sku,
				Instant.parse("2026-01-02T03:04:05Z"),
				new InventoryQuantities(fulfillable + 45, fulfillable, new InventoryQuantities.Inbound(1, 2, 3),
						new InventoryQuantities.Reserved(9, 2, 3, 4), new InventoryQuantities.Researching(6, 1, 2, 3),
						new InventoryQuantities.Unfulfillable(21, 1, 2, 3, 4, 5, 6)));
	}

	/** A complete pass at a time, as if only these were there. */
	void pass(long run, Instant at, InventoryItem... items) {
		inTransaction((connection) -> {
			InventoryPass pass = new InventoryPassTable(jdbc).begin(id(), run, at);
			InventoryItemTable.upsert(connection, id(), pass.pass(), List.of(items));
			InventoryPassTable.complete(connection, pass, at);
		});
	}

	void movements(MoneyMovement... movements) {
		inTransaction((connection) -> MoneyMovementTable.upsert(connection, id(), List.of(movements)));
	}

	static MoneyMovement movement(String id, String type, String description, Instant at, String amount,
			MoneyMovement.Item... items) {
		return new MoneyMovement(id, type, "RELEASED", description, at, "ATVPDKIKX0DER", "", "", "", "",
				new BigDecimal(amount), "USD", List.of(items));
	}

	/** A load of a report that counts, with rows of some of its columns. */
	int load(ReportKind kind, String table, List<String> columns, Instant modifiedAt, Cells... rows) {
		Integer[] number = new Integer[1];
		inTransaction((connection) -> {
			ReportLoadTable loads = new ReportLoadTable(jdbc);
			ReportLoad load = loads.open(id(), kind, "file.txt", UUID.randomUUID().toString(), 1, modifiedAt);
			CopyRows copy = new CopyRows(100);
			int line = 1;
			for (Cells row : rows) {
				line++;
				row.into(copy.row(ReportRowTable.KEY_COLUMNS + columns.size())
					.bigint(id())
					.integer(load.id())
					.integer(line)
					.uuid(0, line));
			}
			copy.copyInto(connection, new ReportRowTable(table, jdbc).copyTarget(columns));
			loads.copied(load, rows.length, rows.length, 0, null);
			loads.live(load);
			number[0] = load.id();
		});
		return number[0];
	}

	/** A claim in a state; only the settlement of a whole detection would write one. */
	UUID claim(String state, String type, String fnsku, LocalDate event, String caseId, int paidUnits) {
		UUID loss = UUID.randomUUID();
		IntegrationServer.owner()
			.sql("""
					insert into claim (account, loss, type, fnsku, msku, asin, title, reference_id, event_date, units, amount,
					    currency, state, opens, closes, policy_verified, reimbursed_at_open, reimbursed_before, case_id, filed_at,
					    paid_units, changed_by)
					values (:account, :loss, :type, :fnsku, 'M-' || :fnsku, 'B0', 'Title', 'R1', :event, 3, 30.00, 'USD', :state,
					    :event, cast(:event as date) + 60, true, 0, 0, nullif(:case, ''),
					    case when :case <> '' then now() end, :paid, 'reconciliation')
					""")
			.param("account", id())
			.param("loss", loss)
			.param("type", type)
			.param("fnsku", fnsku)
			.param("event", event)
			.param("state", state)
			.param("case", caseId)
			.param("paid", paidUnits)
			.update();
		return loss;
	}

	private static void inTransaction(Write write) {
		Tenant.EVERYBODY.run(
				() -> new TransactionTemplate(new DataSourceTransactionManager(data)).executeWithoutResult((status) -> {
					try {
						write.through(DataSourceUtils.getConnection(data));
					}
					catch (SQLException ex) {
						throw new AssertionError(ex);
					}
				}));
	}

	/** Writes through a connection. */
	private interface Write {

		void through(Connection connection) throws SQLException;

	}

	/** Appends the cells of a row. */
	interface Cells {

		void into(CopyRows rows);

	}

}
