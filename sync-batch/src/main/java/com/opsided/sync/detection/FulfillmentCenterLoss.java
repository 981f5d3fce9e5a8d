package com.opsided.sync.detection;

import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.LossFamily;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.text.CodeSet;

/**
 * {@code FC_LOST} or {@code FC_DAMAGED}: loss, found, reimbursed ({@code detection.md}
 * §3). Every loss row becomes one discrepancy, also when all its units are accounted for.
 * What is found or reimbursed beyond the losses before it is counted and dropped: it
 * never closes a later loss.
 */
final class FulfillmentCenterLoss implements DiscrepancyRule {

	private final DiscrepancyType type;

	private final LossFamily family;

	FulfillmentCenterLoss(DiscrepancyType type, LossFamily family) {
		this.type = type;
		this.family = family;
	}

	@Override
	public void examine(Evidence evidence, DetectionScope scope, Findings findings) {
		OpenUnits open = new OpenUnits();
		List<ReimbursementEntry> payments = payments(evidence);
		int paid = 0;
		for (LedgerEvent row : lossesAndFinds(evidence)) {
			while (paid < payments.size() && payments.get(paid).line().approvalDate().isBefore(row.date())) {
				findings.addUnmatchedReimbursed(open.reimburse(payments.get(paid++).netUnits()));
			}
			if (row.quantity() < 0) {
				open.open(row);
			}
			else {
				findings.addUnmatchedFound(open.find(row.quantity()));
			}
		}
		while (paid < payments.size()) {
			findings.addUnmatchedReimbursed(open.reimburse(payments.get(paid++).netUnits()));
		}
		for (OpenRow row : open.rows()) {
			findings.add(row.toDiscrepancy(this.type, Standing.CLAIM));
		}
	}

	private List<LedgerEvent> lossesAndFinds(Evidence evidence) {
		List<LedgerEvent> rows = new ArrayList<>();
		for (LedgerEvent row : evidence.adjustments()) {
			CodeSet codes = (row.quantity() < 0) ? this.family.lossCodes() : this.family.foundCodes();
			if (row.quantity() != 0 && codes.contains(row.reason())) {
				rows.add(row);
			}
		}
		rows.sort(LedgerOrder.LOSSES_FIRST);
		return rows;
	}

	private List<ReimbursementEntry> payments(Evidence evidence) {
		List<ReimbursementEntry> payments = new ArrayList<>();
		for (ReimbursementEntry entry : evidence.reimbursements().payments()) {
			if (this.family.reimbursementReasons().contains(entry.line().reason())) {
				payments.add(entry);
			}
		}
		return payments;
	}

}
