package com.opsided.shared.report;

/**
 * A row of a report file that could not be read.
 *
 * @param line the line it begins on, counted from 1
 * @param column the header of the cell that was wrong; empty if the row as a whole is
 * @param reason what was wrong, in a sentence
 * @param raw the row as written, shortened if it is very long
 */
public record RejectedRow(int line, String column, String reason, String raw) {

}
