package com.opsided.sync.schedule;

import java.time.Instant;

/**
 * A run that a schedule has to request.
 *
 * @param account the account
 * @param fired the time that the schedule names
 * @param due when the account's turn is
 */
record DueAccount(long account, Instant fired, Instant due) {

}
