package com.opsided.sandbox.warehouse.truth;

import java.util.Optional;

import com.opsided.sandbox.warehouse.catalog.Timeline;
import com.opsided.sandbox.warehouse.stock.Entry;
import com.opsided.sandbox.warehouse.stock.Fate;
import com.opsided.sandbox.warehouse.stock.Harm;
import com.opsided.sandbox.warehouse.stock.LedgerRow;

/**
 * What the units harmed by a ledger row say about it ({@code detection.md} §3, §4).
 */
final class LedgerTruth {

	private static final int DAYS_UNTIL_A_TRANSFER_IS_LOST = 60;

	private final Timeline timeline;

	private final boolean removalsKnown;

	/**
	 * Creates the rule.
	 * @param timeline the simulated days
	 * @param removalsKnown whether a report of the removal orders is written
	 */
	LedgerTruth(Timeline timeline, boolean removalsKnown) {
		this.timeline = timeline;
		this.removalsKnown = removalsKnown;
	}

	Optional<TruthRow> of(String fnsku, LedgerRow row) {
		boolean open = row.units(Fate.OPEN) > 0;
		return switch (row.harm()) {
			case NONE -> Optional.empty();
			case LOST -> Optional.of(row("FC_LOST", fnsku, row));
			case DAMAGED -> Optional.of(row("FC_DAMAGED", fnsku, row));
			case DISPOSED -> (open || !this.removalsKnown) ? Optional.of(row("DISPOSED_WITHOUT_ORDER", fnsku, row))
					: Optional.empty();
			case SENT -> (open && row.entry().day() + DAYS_UNTIL_A_TRANSFER_IS_LOST <= this.timeline.last())
					? Optional.of(row("TRANSFER_LOSS", fnsku, row)) : Optional.empty();
		};
	}

	private TruthRow row(String type, String fnsku, LedgerRow row) {
		Entry entry = row.entry();
		boolean unknown = row.harm() == Harm.DISPOSED && !this.removalsKnown;
		Integer amazon = row.amazon().unreconciled();
		int open = unknown ? 0 : row.units(Fate.OPEN);
		return new TruthRow(type, fnsku, entry.reference(), row.occurrence(), this.timeline.date(entry.day()),
				entry.spot().center().code(), entry.spot().disposition().name(), entry.reason(), row.fates().size(),
				unknown ? 0 : row.units(Fate.BACK) + row.units(Fate.ORDERED), row.units(Fate.PAID), amazon,
				(amazon != null) ? Math.min(open, amazon) : open);
	}

}
