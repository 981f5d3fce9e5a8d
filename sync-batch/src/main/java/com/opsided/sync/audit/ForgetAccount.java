package com.opsided.sync.audit;

import com.opsided.shared.discrepancy.AssessmentTable;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.DiscrepancyListingTable;
import com.opsided.shared.discrepancy.DiscrepancyTable;
import com.opsided.shared.ledger.LedgerDayTable;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.report.ReportRequestTable;
import com.opsided.shared.run.RunTable;
import com.opsided.sync.report.ReportFeeds;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Forgets all that was loaded and found for an account. All of it or nothing.
 */
final class ForgetAccount {

	private final TransactionOperations transactions;

	private final ReportFeeds feeds;

	private final ReportLoadTable loads;

	private final LedgerDayTable ledgerDays;

	private final DetectionTable detections;

	private final DiscrepancyTable discrepancies;

	private final AssessmentTable assessments;

	private final DiscrepancyListingTable listings;

	private final RunTable runs;

	private final ReportRequestTable requests;

	ForgetAccount(TransactionOperations transactions, ReportFeeds feeds, ReportLoadTable loads,
			LedgerDayTable ledgerDays, DetectionTable detections, DiscrepancyTable discrepancies,
			AssessmentTable assessments, DiscrepancyListingTable listings, RunTable runs, ReportRequestTable requests) {
		this.transactions = transactions;
		this.feeds = feeds;
		this.loads = loads;
		this.ledgerDays = ledgerDays;
		this.detections = detections;
		this.discrepancies = discrepancies;
		this.assessments = assessments;
		this.listings = listings;
		this.runs = runs;
		this.requests = requests;
	}

	void forget(long account) {
		this.transactions.executeWithoutResult((transaction) -> {
			this.listings.deleteOthers(account, 0);
			this.assessments.deleteOthers(account, 0);
			this.discrepancies.deleteOthers(account, 0);
			this.detections.deleteOf(account);
			this.ledgerDays.deleteOf(account);
			this.loads.all(account).forEach((load) -> this.feeds.of(load.kind()).discard(load));
			this.loads.deleteOf(account);
			this.requests.deleteOf(account);
			this.runs.deleteOf(account);
		});
	}

}
