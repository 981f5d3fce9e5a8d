package com.opsided.sandbox.amazon.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where the days of a report file are. Its size follows the days, not the lines.
 *
 * @param file the file
 * @param headerLength how long the header line is, with its end, in bytes
 * @param runs the lines in the order of the file
 */
record ReportIndex(Path file, long headerLength, List<ReportRun> runs) {

	ReportIndex {
		runs = List.copyOf(runs);
	}

	/**
	 * Reads a file once.
	 * @param file the file
	 * @param dateColumn the column that a window looks at
	 * @return the index
	 * @throws IOException if the file cannot be read
	 */
	static ReportIndex of(Path file, String dateColumn) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
			LineBytes lines = new LineBytes(in);
			String header = lines.next();
			if (header == null) {
				throw new IOException(file + " has no header");
			}
			return new ReportIndex(file, lines.length(), runs(lines, DateCell.named(dateColumn, header)));
		}
	}

	private static List<ReportRun> runs(LineBytes lines, DateCell dates) throws IOException {
		List<ReportRun> runs = new ArrayList<>();
		long offset = lines.length();
		String before = "";
		for (@Nullable
		String line = lines.next(); line != null; line = lines.next()) {
			String date = dates.text(line);
			if (date.equals(before)) {
				runs.set(runs.size() - 1, runs.get(runs.size() - 1).and(lines.length()));
			}
			else {
				runs.add(new ReportRun(DateCell.first(date), DateCell.last(date), offset, lines.length(), 1));
				before = date;
			}
			offset += lines.length();
		}
		return runs;
	}

	/** The lines of a window. */
	List<ReportRun> within(Window window) {
		return this.runs.stream().filter((run) -> window.touches(run.first(), run.last())).toList();
	}

}
