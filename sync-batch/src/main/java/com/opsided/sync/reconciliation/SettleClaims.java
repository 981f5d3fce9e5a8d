package com.opsided.sync.reconciliation;

import java.util.Objects;
import java.util.Optional;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.claim.ClaimPaymentTable;
import com.opsided.shared.claim.ClaimSettlementTable;
import com.opsided.shared.claim.PaymentReasons;
import com.opsided.shared.claim.Settlement;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.DiscrepancyListingTable;
import com.opsided.shared.discrepancy.DiscrepancyTable;
import com.opsided.shared.reimbursement.ReimbursementTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.rules.AccountRulesTable;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Brings an account's claims up to date with a detection, a range of discrepancies in
 * each transaction, and lists these. A restart goes on after the last range; done twice,
 * it changes nothing. Accounts without an owner have no claims: the command line only
 * tells what is owed. Memory: none, PostgreSQL does it.
 */
final class SettleClaims implements Tasklet {

	private static final String AFTER = "settle.after";

	private final AccountTable accounts;

	private final DetectionTable detections;

	private final DiscrepancyTable discrepancies;

	private final DiscrepancyListingTable listings;

	private final ClaimSettlementTable claims;

	private final ClaimPaymentTable payments;

	private final AccountRulesTable rules;

	private final ReportLoadTable loads;

	private final PaymentReasons reasons;

	private final int rangeSize;

	SettleClaims(AccountTable accounts, DetectionTable detections, DiscrepancyTable discrepancies,
			DiscrepancyListingTable listings, ClaimSettlementTable claims, ClaimPaymentTable payments,
			AccountRulesTable rules, ReportLoadTable loads, PaymentReasons reasons, int rangeSize) {
		this.accounts = accounts;
		this.detections = detections;
		this.discrepancies = discrepancies;
		this.listings = listings;
		this.claims = claims;
		this.payments = payments;
		this.rules = rules;
		this.loads = loads;
		this.reasons = reasons;
		this.rangeSize = rangeSize;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		JobParameters parameters = contribution.getStepExecution().getJobParameters();
		long account = Objects.requireNonNull(parameters.getLong("account"));
		int id = Math.toIntExact(Objects.requireNonNull(parameters.getLong("detection")));
		Optional<Detection> detection = this.detections.find(account, id);
		if (detection.isEmpty() || this.accounts.ownerOf(account).isEmpty()) {
			return RepeatStatus.FINISHED;
		}
		ExecutionContext progress = contribution.getStepExecution().getExecutionContext();
		int after = progress.getInt(AFTER, 0);
		int upTo = settle(detection.get(), after);
		progress.putInt(AFTER, upTo);
		contribution.incrementWriteCount(Math.max(0, upTo - after));
		return RepeatStatus.continueIf(upTo > after);
	}

	/** Settles the next range; the transaction of the first and the last do some more. */
	private int settle(Detection detection, int after) {
		Settlement settlement = new Settlement(detection.account(), detection.id(), detection.asOf(),
				this.rules.of(detection.account()));
		if (after == 0) {
			this.payments.matchCases(settlement, reimbursements(detection), this.reasons.reversals());
		}
		int upTo = this.discrepancies.endOfRange(detection.account(), detection.id(), after, this.rangeSize);
		boolean listed = this.detections.isListed(detection, settlement.rules().version());
		if (upTo > after) {
			this.claims.settle(settlement, after, upTo);
			if (!listed) {
				this.listings.list(detection, settlement.rules(), after, upTo);
			}
			return upTo;
		}
		this.claims.withdrawVanished(settlement);
		this.payments.writePayments(settlement, reimbursements(detection), this.reasons);
		this.detections.listed(detection, settlement.rules().version());
		return after;
	}

	private String reimbursements(Detection detection) {
		return ReimbursementTable.netOfReversals(detection.account(), detection.asOf(),
				this.loads.newestFirst(detection.account(), ReportKind.REIMBURSEMENTS));
	}

}
