package com.opsided.shared.report;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A report that Opsided asked Amazon for and Amazon has made. It is complete for the days
 * of its window ({@code detection.md} §2).
 *
 * @param account the account
 * @param kind what it is
 * @param reportId Amazon's id of it, unique within the account
 * @param createdTime when Amazon was asked for it, by Amazon's clock
 * @param from the first day of its window, null for a snapshot
 * @param to the last day, inclusive, null for a snapshot
 */
public record RequestedReport(long account, ReportKind kind, String reportId, Instant createdTime,
		@Nullable LocalDate from, @Nullable LocalDate to) {

	public RequestedReport {
		if ((from == null) != (to == null)) {
			throw new IllegalArgumentException("A window has two ends");
		}
		if (from != null && to != null && to.isBefore(from)) {
			throw new IllegalArgumentException("A window from " + from + " cannot end " + to);
		}
		if (kind.isSnapshot() != (from == null)) {
			throw new IllegalArgumentException(
					kind.title() + (kind.isSnapshot() ? " has no window" : " needs a window"));
		}
	}

}
