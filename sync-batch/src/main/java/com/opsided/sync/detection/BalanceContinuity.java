package com.opsided.sync.detection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

import com.opsided.shared.ledger.LedgerBalance;
import com.opsided.shared.text.NormalForm;
import org.jspecify.annotations.Nullable;

/**
 * Whether each period starts where the one before it ended ({@code detection.md} §4).
 * Several MSKUs may share an FNSKU, and Amazon repeats rows: balances are therefore
 * followed for each MSKU, and where one date has several rows their sums are compared,
 * for nothing says which of them comes first.
 */
final class BalanceContinuity {

	private final ObjLongConsumer<LedgerBalance> breaks;

	/**
	 * Creates a check of one product.
	 * @param breaks takes the first row of a period that does not follow from the one
	 * before, and its start less that one's end
	 */
	BalanceContinuity(ObjLongConsumer<LedgerBalance> breaks) {
		this.breaks = breaks;
	}

	void examine(List<LedgerBalance> byDate) {
		Map<Shelf, Periods> shelves = new LinkedHashMap<>();
		for (LedgerBalance row : byDate) {
			Shelf shelf = new Shelf(NormalForm.of(row.disposition()), row.location(), row.msku());
			Periods balance = shelves.get(shelf);
			if (balance == null) {
				shelves.put(shelf, new Periods(row));
			}
			else {
				balance.add(row, this.breaks);
			}
		}
		for (Periods balance : shelves.values()) {
			balance.compare(this.breaks);
		}
	}

	/**
	 * Where units of one SKU lie.
	 */
	private record Shelf(String disposition, String location, String msku) {

	}

	/**
	 * The period of one shelf that is being read, and how the one before it ended.
	 */
	private static final class Periods {

		private LedgerBalance first;

		private long start;

		private long end;

		private @Nullable Long endBefore;

		Periods(LedgerBalance row) {
			this.first = row;
			this.start = row.start();
			this.end = row.end();
		}

		void add(LedgerBalance row, ObjLongConsumer<LedgerBalance> breaks) {
			if (row.date().equals(this.first.date())) {
				this.start += row.start();
				this.end += row.end();
				return;
			}
			compare(breaks);
			this.endBefore = this.end;
			this.first = row;
			this.start = row.start();
			this.end = row.end();
		}

		void compare(ObjLongConsumer<LedgerBalance> breaks) {
			if (this.endBefore != null && this.endBefore != this.start) {
				breaks.accept(this.first, this.start - this.endBefore);
			}
		}

	}

}
