package com.opsided.sync.detection;

import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.text.NormalForm;

/**
 * One product's history, prepared for the rules.
 *
 * @param history what was known by the as-of date
 * @param adjustments its ledger events of type Adjustments
 * @param transfers its ledger events of type WhseTransfers
 * @param reimbursements its reimbursement lines, reversals netted
 */
record Evidence(ProductHistory history, List<LedgerEvent> adjustments, List<LedgerEvent> transfers,
		NetReimbursements reimbursements) {

	private static final String ADJUSTMENTS = "adjustments";

	private static final String TRANSFERS = "whsetransfers";

	static Evidence of(ProductHistory history, NetReimbursements reimbursements) {
		List<LedgerEvent> adjustments = new ArrayList<>();
		List<LedgerEvent> transfers = new ArrayList<>();
		for (LedgerEvent event : history.events()) {
			switch (NormalForm.of(event.eventType())) {
				case ADJUSTMENTS -> adjustments.add(event);
				case TRANSFERS -> transfers.add(event);
				default -> {
				}
			}
		}
		return new Evidence(history, adjustments, transfers, reimbursements);
	}

}
