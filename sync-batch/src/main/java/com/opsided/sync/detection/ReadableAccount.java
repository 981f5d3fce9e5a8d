package com.opsided.sync.detection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import com.opsided.shared.finance.MoneyMovementTable;
import com.opsided.shared.finance.RefundView;
import com.opsided.shared.inbound.InboundItemTable;
import com.opsided.shared.inbound.InboundShipmentTable;
import com.opsided.shared.inventory.CustomerReturnTable;
import com.opsided.shared.inventory.InventoryPassTable;
import com.opsided.shared.ledger.LedgerAttributeTable;
import com.opsided.shared.ledger.LedgerBalanceTable;
import com.opsided.shared.ledger.LedgerDayTable;
import com.opsided.shared.ledger.LiveDays;
import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.reimbursement.ReimbursementTable;
import com.opsided.shared.removal.RemovalOrderTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.text.NormalForm;

import org.springframework.jdbc.core.simple.JdbcClient;

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

	/** What is missing from shipments; nothing if none was ever pulled. */
	Optional<String> inbound() throws SQLException {
		if (!new InboundShipmentTable(jdbc()).any(this.id)) {
			return Optional.empty();
		}
		return Optional
			.of(InboundItemTable.byProduct(this.id, LiveLedger.lastReceipts(this.id, this.asOf, receiptAttributes())));
	}

	/** What did not come back of refunds; nothing if none was ever pulled. */
	Optional<String> refunds() {
		if (!new MoneyMovementTable(jdbc()).anyRefund(this.id)) {
			return Optional.empty();
		}
		return Optional.of(RefundView.byProduct(this.id, this.asOf,
				CustomerReturnTable.unitsByOrder(this.id, this.asOf, newestFirst(ReportKind.CUSTOMER_RETURNS)),
				ReimbursementTable.productsByOrder(this.id, this.asOf, newestFirst(ReportKind.REIMBURSEMENTS))));
	}

	Optional<NewestSnapshot> newestSnapshot() {
		return NewestSnapshot.of(this.loads.newest(this.id, ReportKind.MANAGE_INVENTORY),
				new InventoryPassTable(jdbc()).newestComplete(this.id, this.asOf), this.asOf);
	}

	/** Everything that is read, for whoever wants to know what that costs alone. */
	List<String> queries() throws SQLException {
		List<String> queries = new ArrayList<>(
				List.of(events(wantedEvents(), liveDays()), reimbursements(), removals(), balances()));
		newestSnapshot().map(NewestSnapshot::query).ifPresent(queries::add);
		inbound().ifPresent(queries::add);
		refunds().ifPresent(queries::add);
		return queries;
	}

	private Set<Integer> receiptAttributes() throws SQLException {
		Set<Integer> receipts = new HashSet<>();
		try (Connection connection = this.dataSource.getConnection()) {
			LedgerAttributeTable.forEach(connection, this.id, (texts, id) -> {
				if (NormalForm.of(texts[0]).equals("receipts")) {
					receipts.add(id);
				}
			});
		}
		return receipts;
	}

	private JdbcClient jdbc() {
		return JdbcClient.create(this.dataSource);
	}

	private List<Integer> newestFirst(ReportKind kind) {
		return this.loads.newestFirst(this.id, kind);
	}

}
