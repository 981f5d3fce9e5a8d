package com.opsided.shared.amazon;

/**
 * The answer of {@code createReport}.
 *
 * @param reportId the new report
 */
record CreatedReport(String reportId) {

	CreatedReport {
		Required.of(reportId, "reportId");
	}

}
