package com.opsided.sync.detection;

import java.util.List;

import com.opsided.shared.finance.Refund;
import com.opsided.shared.inbound.MissingInbound;
import com.opsided.shared.inventory.SnapshotBalance;
import com.opsided.shared.ledger.LedgerBalance;
import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.reimbursement.ReimbursementLine;
import com.opsided.shared.removal.RemovalOrderLine;
import org.jspecify.annotations.Nullable;

/**
 * What a discrepancy rests on. Lists that its type is not judged by are empty.
 *
 * @param ledger the product's ledger rows of the discrepancy's kind up to its as-of date,
 * by date: what opened units, what brought them back and what disposed of them
 * @param closings what closed units of the discrepancy, in the order the FIFO took them
 * @param reimbursements the product's reimbursement lines that could have paid for it:
 * approved on or after its day, reversals included
 * @param removals the disposal orders of the seller that could cover it
 * @param shipments the items of its shipment that were not received
 * @param refunds the refunds of its order
 * @param balances the rows of the ledger summary it was computed from, by date
 * @param snapshot the stock that the ledger summary was compared with, null if none was
 */
public record DiscrepancyEvidence(List<LedgerEvent> ledger, List<Closing> closings,
		List<ReimbursementLine> reimbursements, List<RemovalOrderLine> removals, List<MissingInbound> shipments,
		List<Refund> refunds, List<LedgerBalance> balances, @Nullable SnapshotBalance snapshot) {

	public DiscrepancyEvidence {
		ledger = List.copyOf(ledger);
		closings = List.copyOf(closings);
		reimbursements = List.copyOf(reimbursements);
		removals = List.copyOf(removals);
		shipments = List.copyOf(shipments);
		refunds = List.copyOf(refunds);
		balances = List.copyOf(balances);
	}

}
