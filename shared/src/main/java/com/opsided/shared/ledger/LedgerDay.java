package com.opsided.shared.ledger;

import java.time.LocalDate;

/**
 * What one file holds of one date.
 *
 * @param date the date
 * @param rows how many rows
 * @param hashLow a hash of the rows in the order of the file
 * @param hashHigh another, so that both make 128 bits
 */
public record LedgerDay(LocalDate date, int rows, long hashLow, long hashHigh) {

}
