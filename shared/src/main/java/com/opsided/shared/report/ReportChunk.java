package com.opsided.shared.report;

/**
 * A portion of a report file that was written in one transaction.
 *
 * @param number its place in the file, counted from 0
 * @param lastLine the line its last row begins on
 * @param rowsRead rows read
 * @param rowsLoaded rows loaded; rows that were live already count
 * @param rowsRejected rows refused
 */
public record ReportChunk(int number, int lastLine, int rowsRead, int rowsLoaded, int rowsRejected) {

}
