package com.opsided.sandbox.warehouse.stock;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows written so far about one product, never more than planned. Reference ids grow
 * with time and have one width, so that their order as text is the order of the events.
 */
final class Journal {

	private static final long FIRST_REFERENCE = 100_000_000_000L;

	private static final long PRODUCTS = 100_000L;

	private static final long PER_DAY = 1_000L;

	private final List<JournalLine> lines = new ArrayList<>();

	private final Map<Entry, Integer> today = new HashMap<>();

	private final Map<EventType, Integer> rowsOfType = new EnumMap<>(EventType.class);

	private final int plannedRows;

	private final int product;

	private int day;

	private int references;

	Journal(int plannedRows, int product) {
		this.plannedRows = plannedRows;
		this.product = product;
	}

	void open(int nextDay) {
		this.day = nextDay;
		this.references = 0;
		this.today.clear();
	}

	int day() {
		return this.day;
	}

	int rows() {
		return this.lines.size();
	}

	int rows(EventType type) {
		return this.rowsOfType.getOrDefault(type, 0);
	}

	int room() {
		return this.plannedRows - this.lines.size();
	}

	String nextReference() {
		long number = (this.day * PRODUCTS + this.product % PRODUCTS) * PER_DAY + this.references++;
		return Long.toString(FIRST_REFERENCE + number);
	}

	JournalLine write(Entry entry) {
		return write(entry, Harm.NONE, List.of());
	}

	JournalLine write(Entry entry, Harm harm, List<Unit> harmed) {
		if (room() == 0) {
			throw new IllegalStateException("No room for " + entry);
		}
		int occurrence = this.today.merge(entry, 1, Integer::sum);
		JournalLine line = new JournalLine(entry, occurrence, harm, harmed.stream().map(Casualty::new).toList());
		this.lines.add(line);
		this.rowsOfType.merge(entry.type(), 1, Integer::sum);
		return line;
	}

	List<JournalLine> lines() {
		return this.lines;
	}

}
