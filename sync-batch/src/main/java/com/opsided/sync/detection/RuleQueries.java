package com.opsided.sync.detection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.opsided.shared.inventory.InventorySnapshotTable;
import com.opsided.shared.ledger.LedgerBalanceTable;
import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.reimbursement.ReimbursementTable;
import com.opsided.shared.removal.RemovalOrderTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoadTable;

/**
 * The queries whose rows the rules read, for whoever wants to know what those cost alone.
 */
public final class RuleQueries {

	private RuleQueries() {
	}

	/**
	 * Returns the queries of a detection from its first product.
	 * @param dataSource where the account's attributes are read from
	 * @param loads tells the newest snapshot
	 * @param account the account
	 * @param asOf the last day that is looked at
	 * @param properties which adjustment codes are wanted
	 * @return the queries; they refer to the setting {@link LiveLedger#FROM}
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static List<String> of(DataSource dataSource, ReportLoadTable loads, long account, LocalDate asOf,
			DetectionProperties properties) throws SQLException {
		List<String> queries = new ArrayList<>();
		try (Connection connection = dataSource.getConnection()) {
			queries.add(LiveLedger.byProduct(account, asOf,
					WantedEvents.of(connection, account, properties).texts().keySet()));
		}
		queries.add(ReimbursementTable.byProduct(account, asOf));
		queries.add(RemovalOrderTable.byProduct(account, asOf));
		queries.add(LedgerBalanceTable.byProduct(account, asOf));
		loads.newest(account, ReportKind.MANAGE_INVENTORY)
			.map(InventorySnapshotTable::byProduct)
			.ifPresent(queries::add);
		return queries;
	}

}
