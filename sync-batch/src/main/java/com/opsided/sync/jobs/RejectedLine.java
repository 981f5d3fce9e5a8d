package com.opsided.sync.jobs;

import com.opsided.shared.report.RejectedRow;

/**
 * A row of a run's file that was refused.
 *
 * @param loadId the load of the file
 * @param file the file's name
 * @param line the line it begins on, counted from 1
 * @param column the header of the cell that was wrong; empty if the row as a whole is
 * @param reason what was wrong
 * @param text the row as written
 */
public record RejectedLine(int loadId, String file, int line, String column, String reason, String text) {

	static RejectedLine of(int load, String file, RejectedRow row) {
		return new RejectedLine(load, file, row.line(), row.column(), row.reason(), row.raw());
	}

}
