package com.opsided.sync.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.opsided.shared.ledger.LedgerDay;
import org.jspecify.annotations.Nullable;

/**
 * Gathers, while a ledger file is read, how many rows each date has and a hash of them in
 * the order of the file. Its memory grows with dates, not with rows.
 */
final class DayHashes {

	private final Map<Integer, Day> days = new TreeMap<>();

	private final long seed;

	private @Nullable Day last;

	private int lastDate;

	/**
	 * Begins with a file.
	 * @param columns where its columns stand: the same bytes under another header are
	 * other rows
	 */
	DayHashes(LedgerColumns columns) {
		this.seed = columns.fingerprint();
	}

	void add(int epochDay, byte[] record, int from, int to) {
		Day day = this.last;
		if (day == null || epochDay != this.lastDate) {
			day = this.days.computeIfAbsent(epochDay, (key) -> new Day());
			this.last = day;
			this.lastDate = epochDay;
		}
		day.add(RowHash.of(this.seed, record, from, to));
	}

	List<LedgerDay> days() {
		return this.days.entrySet().stream().map((entry) -> entry.getValue().on(entry.getKey())).toList();
	}

	private static final class Day {

		private int rows;

		private long low;

		private long high;

		void add(long hash) {
			this.rows++;
			this.low = this.low * 0x100000001B3L + hash;
			this.high = RowHash.mix(this.high ^ hash);
		}

		LedgerDay on(int epochDay) {
			return new LedgerDay(LocalDate.ofEpochDay(epochDay), this.rows, this.low, this.high);
		}

	}

}
