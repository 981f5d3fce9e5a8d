package com.opsided.sandbox.amazon.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds the date in a line of a report: {@code 07/06/2026}, {@code 2026-07-06…} or a
 * month, {@code 2026-07}.
 *
 * @param column the number of the column
 */
record DateCell(int column) {

	private static final int DAY_LENGTH = 10;

	static DateCell named(String name, String header) {
		List<String> names = List.of(header.strip().split("\t", -1));
		return new DateCell(IntStream.range(0, names.size())
			.filter((i) -> plain(names.get(i)).equals(plain(name)))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("A report has no column " + name)));
	}

	private static String plain(String name) {
		return name.replace("\"", "").replace('_', '-').toLowerCase(Locale.ROOT);
	}

	String text(String line) {
		int start = 0;
		for (int i = 0; i < this.column; i++) {
			start = line.indexOf('\t', start) + 1;
		}
		int end = line.indexOf('\t', start);
		String cell = line.substring(start, (end < 0) ? line.length() : end).replace("\"", "").strip();
		return cell.substring(0, Math.min(DAY_LENGTH, cell.length()));
	}

	static LocalDate first(String text) {
		if (text.indexOf('/') > 0) {
			return LocalDate.of(Integer.parseInt(text.substring(6)), Integer.parseInt(text.substring(0, 2)),
					Integer.parseInt(text.substring(3, 5)));
		}
		return (text.length() < DAY_LENGTH) ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
	}

	static LocalDate last(String text) {
		return (text.length() < DAY_LENGTH) ? YearMonth.parse(text).atEndOfMonth() : first(text);
	}

}
