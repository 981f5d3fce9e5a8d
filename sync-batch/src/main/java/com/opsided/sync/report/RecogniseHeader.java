package com.opsided.sync.report;

import java.util.Comparator;
import java.util.List;

import com.opsided.sync.report.UnreadableReport.Category;

/**
 * Tells from its header alone what report a file is. The names count, not their order;
 * columns that nobody knows, repeated ones and nameless ones are put up with.
 */
final class RecogniseHeader {

	private static final int SHOWN = 80;

	private final List<ReportSchema> schemas;

	RecogniseHeader(List<ReportSchema> schemas) {
		if (schemas.isEmpty()) {
			throw new IllegalArgumentException("There must be a schema to recognise");
		}
		this.schemas = List.copyOf(schemas);
	}

	/**
	 * Recognises a header.
	 * @param location where the file is, for messages
	 * @param header the header's fields as written
	 * @return the schema that explains most of the header, of those that miss nothing
	 * @throws UnreadableReport if every schema misses a column; it names the nearest
	 */
	HeaderMatch recognise(String location, List<String> header) throws UnreadableReport {
		List<HeaderMatch> matches = this.schemas.stream().map((schema) -> HeaderMatch.of(schema, header)).toList();
		HeaderMatch nearest = matches.stream()
			.max(Comparator.comparing(HeaderMatch::isComplete).thenComparing(HeaderMatch::nearness))
			.orElseThrow();
		if (nearest.isComplete()) {
			return nearest;
		}
		throw nearest.isClear() ? missing(location, nearest) : unknown(location, nearest, header);
	}

	private static UnreadableReport missing(String location, HeaderMatch match) {
		String columns = (match.missing().size() == 1) ? "column " : "columns ";
		return new UnreadableReport(location, Category.MISSING_COLUMN, "this " + match.schema().kind().title()
				+ " report lacks the required " + columns + quoted(match) + "; download it again with all columns");
	}

	private static UnreadableReport unknown(String location, HeaderMatch match, List<String> header) {
		String columns = (match.missing().size() == 1) ? " (it lacks the column " : " (it lacks the columns ";
		return new UnreadableReport(location, Category.UNKNOWN_HEADER,
				"the header '" + shown(header) + "' is that of no known report; the nearest is "
						+ match.schema().kind().title() + columns + quoted(match)
						+ "); download one of the supported reports");
	}

	private static String quoted(HeaderMatch match) {
		return "'" + String.join("', '", match.missing()) + "'";
	}

	private static String shown(List<String> header) {
		String line = String.join(", ", header).replaceAll("\\p{Cntrl}", " ");
		return (line.length() <= SHOWN) ? line : line.substring(0, SHOWN) + "…";
	}

}
