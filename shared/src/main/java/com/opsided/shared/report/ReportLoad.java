package com.opsided.shared.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One report file on its way into the tables.
 *
 * @param account the account it belongs to
 * @param id the load's number within the account
 * @param kind what the file is
 * @param fileName its name without folders
 * @param digest SHA-256 of its content, in hexadecimal: what makes it the same file
 * @param modifiedAt when the file was last changed
 * @param state how far it is
 * @param lastDate the latest date in it, null until it is copied or if it has none
 * @param unwritten dates that were live already, word for word, when the load was planned
 * @param rowsRead rows read so far
 * @param rowsLoaded rows loaded so far; rows that were live already count as loaded
 * @param rowsRejected rows refused so far
 * @param detail why it failed, null unless it did
 */
public record ReportLoad(long account, int id, ReportKind kind, String fileName, String digest, Instant modifiedAt,
		LoadState state, @Nullable LocalDate lastDate, List<LocalDate> unwritten, long rowsRead, long rowsLoaded,
		long rowsRejected, @Nullable String detail) {

	public ReportLoad {
		unwritten = List.copyOf(unwritten);
		if (rowsRead != rowsLoaded + rowsRejected) {
			throw new IllegalArgumentException(fileName + ": " + rowsRead + " rows read, but " + rowsLoaded
					+ " loaded and " + rowsRejected + " rejected");
		}
	}

}
