package com.opsided.sync.detection;

import java.util.List;

import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.reimbursement.ReimbursementLine;

/**
 * What a discrepancy rests on.
 *
 * @param ledger the product's ledger rows of the discrepancy's kind up to its as-of date,
 * by date: what opened units, what brought them back and what disposed of them
 * @param closings what closed units of the discrepancy, in the order the FIFO took them
 * @param reimbursements the product's reimbursement lines that could have paid for it:
 * approved on or after its day, reversals included
 */
public record DiscrepancyEvidence(List<LedgerEvent> ledger, List<Closing> closings,
		List<ReimbursementLine> reimbursements) {

	public DiscrepancyEvidence {
		ledger = List.copyOf(ledger);
		closings = List.copyOf(closings);
		reimbursements = List.copyOf(reimbursements);
	}

}
