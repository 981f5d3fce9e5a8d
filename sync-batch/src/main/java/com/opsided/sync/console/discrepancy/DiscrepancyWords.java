package com.opsided.sync.console.discrepancy;

import com.opsided.shared.discrepancy.DiscrepancyType;

/** How pages call the types of discrepancies. */
public final class DiscrepancyWords {

	/**
	 * Names a type.
	 * @param type the type
	 * @return what people call it
	 */
	public String of(DiscrepancyType type) {
		return switch (type) {
			case FC_LOST -> "Lost in the warehouse";
			case FC_DAMAGED -> "Damaged in the warehouse";
			case DISPOSED_WITHOUT_ORDER -> "Disposed of without order";
			case TRANSFER_LOSS -> "Lost between warehouses";
			case BALANCE_BREAK -> "Balance does not add up";
			case SNAPSHOT_DRIFT -> "Stock differs from the ledger";
			case UNDERPAID_REIMBURSEMENT -> "Reimbursed below cost";
			case REVERSED_NOT_RETURNED -> "Reimbursement taken back";
			case INBOUND_SHORT -> "Missing from a shipment";
			case RETURN_NOT_RECEIVED -> "Refunded, not returned";
		};
	}

}
