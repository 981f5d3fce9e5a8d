package com.opsided.sync.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.opsided.shared.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the rows that are equal in their identity ({@code detection.md} §2): 1, 2, …,
 * the rows of the newest file first, in the order of its lines.
 */
final class NumberOccurrences {

	/** The identity without the occurrence, which is 1 on every row that comes in. */
	private static final Comparator<LedgerEvent> IDENTITY = Comparator.comparing(LedgerEvent::eventType)
		.thenComparing(LedgerOrder.LOSSES_FIRST);

	private static final Comparator<LiveRow> ORDER = Comparator.comparing(LiveRow::event, IDENTITY)
		.thenComparingInt(LiveRow::place)
		.thenComparingInt(LiveRow::line);

	private NumberOccurrences() {
	}

	/**
	 * Numbers the rows of one product.
	 * @param rows the product's rows in any order
	 * @return the events by event type and then in the order of their identity, numbered
	 */
	static List<LedgerEvent> of(List<LiveRow> rows) {
		List<LiveRow> sorted = new ArrayList<>(rows);
		sorted.sort(ORDER);
		List<LedgerEvent> events = new ArrayList<>(sorted.size());
		LedgerEvent first = null;
		int occurrence = 0;
		for (LiveRow row : sorted) {
			LedgerEvent event = row.event();
			if (sameIdentity(first, event)) {
				events.add(event.withOccurrence(++occurrence));
			}
			else {
				first = event;
				occurrence = 1;
				events.add(event);
			}
		}
		return events;
	}

	private static boolean sameIdentity(@Nullable LedgerEvent first, LedgerEvent event) {
		return first != null && IDENTITY.compare(first, event) == 0;
	}

	/**
	 * A live row and where it came from.
	 *
	 * @param event the row; its occurrence is 1
	 * @param place how new the file is that it ranks as, 1 being the newest
	 * @param line its line in its own file
	 */
	record LiveRow(LedgerEvent event, int place, int line) {

	}

}
