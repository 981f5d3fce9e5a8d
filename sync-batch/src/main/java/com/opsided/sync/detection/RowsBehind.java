package com.opsided.sync.detection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.finance.Refund;
import com.opsided.shared.inbound.MissingInbound;
import com.opsided.shared.inventory.SnapshotBalance;
import com.opsided.shared.ledger.LedgerBalance;
import com.opsided.shared.removal.RemovalOrderLine;
import org.jspecify.annotations.Nullable;

/**
 * Picks the rows besides ledger and reimbursements that a discrepancy is judged by.
 *
 * @param discrepancy the discrepancy
 * @param history everything known of its product
 */
record RowsBehind(Discrepancy discrepancy, ProductHistory history) {

	/** Orders of all dispositions: a disposal covers whatever is disposed of. */
	List<RemovalOrderLine> removals() {
		return is(DiscrepancyType.DISPOSED_WITHOUT_ORDER) ? this.history.removals()
			.stream()
			.filter((order) -> !order.requestDate().isAfter(day()))
			.sorted(Comparator.comparing(RemovalOrderLine::requestDate))
			.toList() : List.of();
	}

	List<MissingInbound> shipments() {
		return is(DiscrepancyType.INBOUND_SHORT) ? this.history.inbound()
			.stream()
			.filter((item) -> item.shipmentId().equals(this.discrepancy.referenceId()))
			.toList() : List.of();
	}

	List<Refund> refunds() {
		return is(DiscrepancyType.RETURN_NOT_RECEIVED) ? this.history.refunds()
			.stream()
			.filter((refund) -> refund.orderId().equals(this.discrepancy.referenceId()))
			.toList() : List.of();
	}

	/** A break may be between a period and the one before it. */
	List<LedgerBalance> balances() {
		List<LedgerBalance> byDate = this.history.balances()
			.stream()
			.sorted(Comparator.comparing(LedgerBalance::date))
			.toList();
		if (is(DiscrepancyType.SNAPSHOT_DRIFT)) {
			return byDate.stream().filter((row) -> row.date().equals(day())).toList();
		}
		if (!is(DiscrepancyType.BALANCE_BREAK)) {
			return List.of();
		}
		List<LedgerBalance> ofPlace = byDate.stream()
			.filter((row) -> row.disposition().equals(this.discrepancy.disposition())
					&& row.location().equals(this.discrepancy.fulfillmentCenter()) && !row.date().isAfter(day()))
			.toList();
		LocalDate before = ofPlace.stream()
			.map(LedgerBalance::date)
			.filter((date) -> date.isBefore(day()))
			.reduce(day(), (first, second) -> second);
		return ofPlace.stream().filter((row) -> !row.date().isBefore(before)).toList();
	}

	@Nullable SnapshotBalance snapshot() {
		return is(DiscrepancyType.SNAPSHOT_DRIFT) ? this.history.snapshot() : null;
	}

	private boolean is(DiscrepancyType type) {
		return this.discrepancy.type() == type;
	}

	private LocalDate day() {
		return this.discrepancy.eventDate();
	}

}
