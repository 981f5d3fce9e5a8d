package com.opsided.shared.amazon;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of reports.
 *
 * @param reports the reports
 * @param nextToken of the next page, or {@code null} on the last
 */
public record ReportPage(List<Report> reports, @Nullable String nextToken) {

	public ReportPage {
		reports = Required.listOf(reports);
	}

}
