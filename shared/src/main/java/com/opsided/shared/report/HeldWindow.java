package com.opsided.shared.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days for which a report was had.
 *
 * @param from the first day
 * @param to the last day, inclusive
 * @param createdTime when Amazon was asked for it
 */
public record HeldWindow(LocalDate from, LocalDate to, Instant createdTime) {

}
