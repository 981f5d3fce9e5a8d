package com.opsided.sync.reconciliation;

import com.opsided.shared.claim.ClaimSumTable;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DiscrepancyReportView;
import com.opsided.shared.discrepancy.DiscrepancySumTable;
import com.opsided.shared.discrepancy.DiscrepancyTotalTable;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what an account's discrepancies and claims add up to, in the transaction
 * that makes a detection the one that counts: nobody who looks can sum a million rows.
 */
final class KeepSums {

	private final DiscrepancyReportView report;

	/** For the meters of a node; null where nobody reads them. */
	private final @Nullable DiscrepancyTotalTable totals;

	private final DiscrepancySumTable discrepancies;

	private final ClaimSumTable claims;

	KeepSums(DiscrepancyReportView report, @Nullable DiscrepancyTotalTable totals, DiscrepancySumTable discrepancies,
			ClaimSumTable claims) {
		this.report = report;
		this.totals = totals;
		this.discrepancies = discrepancies;
		this.claims = claims;
	}

	void keep(Detection current) {
		this.discrepancies.replace(current.account(), current.id());
		this.claims.addUp(current.account());
		if (this.totals != null) {
			this.totals.replace(current.account(), this.report.totals(current.account(), current.asOf()));
		}
	}

}
