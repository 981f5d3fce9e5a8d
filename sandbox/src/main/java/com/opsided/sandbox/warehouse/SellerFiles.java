package com.opsided.sandbox.warehouse;

import java.nio.file.Path;
import java.util.Map;

import com.opsided.sandbox.warehouse.report.ReportFile;
import com.opsided.sandbox.warehouse.stock.Unmatched;

/**
 * What a simulated seller was written to.
 *
 * @param reports the report files, all in one folder that holds nothing else
 * @param truth {@code truth.csv}: one line for each discrepancy that must exist
 * @param counters {@code truth.json}: the figures below, with as-of date and region
 * @param unmatched the counters of {@code detection.md} §3
 * @param ledgerRows the rows of the ledger detail
 * @param products the products
 */
public record SellerFiles(Map<ReportFile, Path> reports, Path truth, Path counters, Unmatched unmatched,
		long ledgerRows, int products) {

	public SellerFiles {
		reports = Map.copyOf(reports);
	}

}
