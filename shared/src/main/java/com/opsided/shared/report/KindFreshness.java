package com.opsided.shared.report;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How fresh an account's data of a kind is.
 *
 * @param kind the kind
 * @param lastDate the latest date in it, null where its rows have none
 * @param loadedAt when it was loaded last
 */
public record KindFreshness(ReportKind kind, @Nullable LocalDate lastDate, Instant loadedAt) {

}
