package com.opsided.shared.report;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A report that a run wants of Amazon.
 *
 * @param feed the name by which runs ask for it
 * @param kind what its files are
 * @param reportType Amazon's name of it
 * @param from the first day that it shall speak for, null for a snapshot
 * @param to the last day, inclusive, null for a snapshot
 * @param marketplaces ids of the marketplaces
 * @param options the report's own options, each as {@code name=value}
 */
public record ReportWish(String feed, ReportKind kind, String reportType, @Nullable LocalDate from,
		@Nullable LocalDate to, List<String> marketplaces, List<String> options) {

	public ReportWish {
		marketplaces = List.copyOf(marketplaces);
		options = List.copyOf(options);
		if (kind.isSnapshot() != (from == null) || (from == null) != (to == null)) {
			throw new IllegalArgumentException("A snapshot has no window, every other report has one");
		}
		if (marketplaces.isEmpty()) {
			throw new IllegalArgumentException("A report is asked for by marketplace");
		}
	}

	/**
	 * Names the report for a person.
	 * @return such as {@code ledger detail 2026-01-01 to 2026-03-31}
	 */
	public String title() {
		return (this.from != null) ? this.kind.title() + " " + this.from + " to " + this.to : this.kind.title();
	}

}
