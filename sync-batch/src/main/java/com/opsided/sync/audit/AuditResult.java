package com.opsided.sync.audit;

import java.util.List;

import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DiscrepancyTotal;
import com.opsided.shared.discrepancy.ReportedDiscrepancy;

/**
 * What an audit came to.
 *
 * @param detection the detection it rests on
 * @param totals the sums by type and state
 * @param mostValuable the open claims that are worth most
 * @param files what became of each file
 * @param summaryJson the content of {@code summary.json}
 */
record AuditResult(Detection detection, List<DiscrepancyTotal> totals, List<ReportedDiscrepancy> mostValuable,
		List<AuditedFile> files, String summaryJson) {

	AuditResult {
		totals = List.copyOf(totals);
		mostValuable = List.copyOf(mostValuable);
		files = List.copyOf(files);
	}

	/** Whether some file could not be read as a report. */
	boolean problems() {
		return this.files.stream().anyMatch((file) -> file.problem() != null);
	}

}
