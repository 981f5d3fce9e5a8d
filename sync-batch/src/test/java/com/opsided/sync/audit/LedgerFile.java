package com.opsided.sync.audit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import com.opsided.sync.report.ReportSource;
import org.jspecify.annotations.Nullable;

/**
 * A ledger file in memory.
 *
 * @param name its name
 * @param modified when it was last changed
 * @param separator tab or comma
 * @param lacking the attributes whose columns it lacks
 * @param lines its lines
 */
record LedgerFile(String name, Instant modified, char separator, List<String> lacking, List<LedgerLine> lines) {

	private static final List<String> IDENTIFYING = List.of("Date", "FNSKU", "ASIN", "MSKU", "Event Type",
			"Reference ID", "Quantity", "Fulfillment Center", "Disposition", "Reason", "Country");

	LedgerFile {
		List<String> missing = List.copyOf(lacking);
		lacking = missing;
		lines = lines.stream().map((line) -> line.without(missing)).toList();
	}

	static LedgerFile of(String name, int hour, LedgerLine... lines) {
		return new LedgerFile(name, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(3600L * hour), '\t', List.of(),
				List.of(lines));
	}

	LedgerFile lacking(String... attributes) {
		return new LedgerFile(this.name, this.modified, this.separator, List.of(attributes), this.lines);
	}

	LedgerFile separatedBy(char other) {
		return new LedgerFile(this.name, this.modified, other, this.lacking, this.lines);
	}

	@Nullable LocalDate lastDate() {
		return this.lines.stream().map((line) -> line.identity().date()).max(Comparator.naturalOrder()).orElse(null);
	}

	String text() {
		List<String> columns = new ArrayList<>(IDENTIFYING);
		LedgerLine.ATTRIBUTES.stream().filter((column) -> !this.lacking.contains(column)).forEach(columns::add);
		StringBuilder text = new StringBuilder(record(columns));
		for (LedgerLine line : this.lines) {
			text.append(record(columns.stream().map((column) -> String.valueOf(line.cell(column))).toList()));
		}
		return text.toString();
	}

	private String record(Collection<String> cells) {
		return String.join(String.valueOf(this.separator), cells.stream().map((cell) -> '"' + cell + '"').toList())
				+ "\r\n";
	}

	ReportSource source() {
		return source(this.name, this.modified, text());
	}

	static ReportSource source(String name, Instant modified, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return new ReportSource(name, name, modified, () -> new ByteArrayInputStream(bytes));
	}

}
