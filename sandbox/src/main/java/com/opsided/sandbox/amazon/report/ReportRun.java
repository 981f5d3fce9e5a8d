package com.opsided.sandbox.amazon.report;

import java.time.LocalDate;

/**
 * Lines of a report file that follow one another and are of the same time.
 *
 * @param first the first day of that time
 * @param last its last day
 * @param offset where the first line starts, in bytes
 * @param length how long they are together, in bytes
 * @param rows how many they are
 */
record ReportRun(LocalDate first, LocalDate last, long offset, long length, long rows) {

	ReportRun and(long moreBytes) {
		return new ReportRun(this.first, this.last, this.offset, this.length + moreBytes, this.rows + 1);
	}

}
