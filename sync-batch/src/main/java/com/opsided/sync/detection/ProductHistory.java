package com.opsided.sync.detection;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import com.opsided.shared.finance.Refund;
import com.opsided.shared.inbound.MissingInbound;
import com.opsided.shared.inventory.SnapshotBalance;
import com.opsided.shared.ledger.LedgerBalance;
import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.reimbursement.ReimbursementLine;
import com.opsided.shared.removal.RemovalOrderLine;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one FNSKU of one account. The rules bring the lists into their own
 * order, so any order gives the same discrepancies, except that rows equal in all that
 * {@code detection.md} orders by keep the order they come in.
 *
 * @param fnsku the product's fulfilment network SKU
 * @param events its adjustments and warehouse transfers; other event types are passed
 * over
 * @param reimbursements its reimbursement lines, reversals included
 * @param removals its removal order lines
 * @param balances its rows of the ledger summary: all dispositions and locations, rows
 * alike in (disposition, location, date) in file order
 * @param snapshot the newest snapshot of its stock, null if there is none
 * @param inbound what is missing from shipments to Amazon
 * @param refunds what was refunded to customers and did not come back
 */
public record ProductHistory(String fnsku, List<LedgerEvent> events, List<ReimbursementLine> reimbursements,
		List<RemovalOrderLine> removals, List<LedgerBalance> balances, @Nullable SnapshotBalance snapshot,
		List<MissingInbound> inbound, List<Refund> refunds) {

	public ProductHistory {
		events = List.copyOf(events);
		reimbursements = List.copyOf(reimbursements);
		removals = List.copyOf(removals);
		balances = List.copyOf(balances);
		inbound = List.copyOf(inbound);
		refunds = List.copyOf(refunds);
	}

	/**
	 * Returns what was known by a day: nothing dated later is looked at
	 * ({@code detection.md} §1). A removal order is dated by its request.
	 * @param asOf the last day that counts
	 * @return the history up to and with that day
	 */
	ProductHistory until(LocalDate asOf) {
		return new ProductHistory(this.fnsku, until(asOf, this.events, LedgerEvent::date),
				until(asOf, this.reimbursements, ReimbursementLine::approvalDate),
				until(asOf, this.removals, RemovalOrderLine::requestDate),
				until(asOf, this.balances, LedgerBalance::date),
				(this.snapshot != null && this.snapshot.day().isAfter(asOf)) ? null : this.snapshot,
				until(asOf, this.inbound, MissingInbound::eventDate), until(asOf, this.refunds, Refund::refundedOn));
	}

	private static <T> List<T> until(LocalDate asOf, List<T> rows, Function<T, LocalDate> date) {
		for (T row : rows) {
			if (date.apply(row).isAfter(asOf)) {
				return rows.stream().filter((each) -> !date.apply(each).isAfter(asOf)).toList();
			}
		}
		return rows;
	}

}
