package com.opsided.sync.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.opsided.shared.removal.RemovalOrderLine;
import com.opsided.shared.text.NormalForm;

/**
 * The seller's own disposal orders for one product, taken first in, first out by request
 * date ({@code detection.md} §4).
 */
final class DisposalOrders {

	private static final String DISPOSAL = "disposal";

	private final List<RemovalOrderLine> byRequestDate;

	private int requested;

	private long unused;

	private DisposalOrders(List<RemovalOrderLine> byRequestDate) {
		this.byRequestDate = byRequestDate;
	}

	/**
	 * Takes the disposal orders out of all removal orders.
	 * @param removals the product's removal order lines
	 * @return its disposal orders
	 */
	static DisposalOrders among(List<RemovalOrderLine> removals) {
		List<RemovalOrderLine> orders = new ArrayList<>();
		for (RemovalOrderLine line : removals) {
			if (line.disposedQuantity() > 0 && NormalForm.of(line.orderType()).equals(DISPOSAL)) {
				orders.add(line);
			}
		}
		orders.sort(Comparator.comparing(RemovalOrderLine::requestDate));
		return new DisposalOrders(orders);
	}

	/**
	 * Covers units with orders requested by a day. To be asked in order of the days:
	 * which of the orders gives a unit then makes no difference, only how many are left.
	 * @param units the units that were disposed of
	 * @param disposed the day they were
	 * @return how many of them orders cover
	 */
	int cover(int units, LocalDate disposed) {
		while (this.requested < this.byRequestDate.size()
				&& !this.byRequestDate.get(this.requested).requestDate().isAfter(disposed)) {
			this.unused += this.byRequestDate.get(this.requested++).disposedQuantity();
		}
		int covered = (int) Math.min(units, this.unused);
		this.unused -= covered;
		return covered;
	}

}
