package com.opsided.sync.detection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import com.opsided.shared.inventory.InventorySnapshotTable;
import com.opsided.shared.ledger.LedgerBalanceTable;
import com.opsided.shared.ledger.LedgerDayTable;
import com.opsided.shared.ledger.LiveDays;
import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.reimbursement.ReimbursementTable;
import com.opsided.shared.removal.RemovalOrderTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;

/**
 * An account as a detection reads it.
 *
 * @param id the account
 * @param asOf the last day that is looked at
 * @param dataSource where connections are taken from
 * @param loads tells which files count
 * @param days tells which ledger rows count
 * @param properties which adjustment codes are wanted
 */
record ReadableAccount(long id, LocalDate asOf, DataSource dataSource, ReportLoadTable loads, LedgerDayTable days,
		DetectionProperties properties) {

	WantedEvents wantedEvents() throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			return WantedEvents.of(connection, this.id, this.properties);
		}
	}

	LiveDays liveDays() {
		return this.days.live(this.id);
	}

	String events(WantedEvents wanted, LiveDays live) {
		return LiveLedger.byProduct(this.id, this.asOf, wanted.texts().keySet(), live.loads());
	}

	String reimbursements() {
		return ReimbursementTable.byProduct(this.id, this.asOf, newestFirst(ReportKind.REIMBURSEMENTS));
	}

	String removals() {
		return RemovalOrderTable.byProduct(this.id, this.asOf, newestFirst(ReportKind.REMOVAL_ORDERS));
	}

	String balances() {
		return LedgerBalanceTable.byProduct(this.id, this.asOf, newestFirst(ReportKind.LEDGER_SUMMARY));
	}

	Optional<ReportLoad> newestSnapshot() {
		return this.loads.newest(this.id, ReportKind.MANAGE_INVENTORY);
	}

	/** Everything that is read, for whoever wants to know what that costs alone. */
	List<String> queries() throws SQLException {
		List<String> queries = new ArrayList<>(
				List.of(events(wantedEvents(), liveDays()), reimbursements(), removals(), balances()));
		newestSnapshot().map(InventorySnapshotTable::byProduct).ifPresent(queries::add);
		return queries;
	}

	private List<Integer> newestFirst(ReportKind kind) {
		return this.loads.newestFirst(this.id, kind);
	}

}
