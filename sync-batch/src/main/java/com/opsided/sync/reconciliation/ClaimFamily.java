package com.opsided.sync.reconciliation;

import com.opsided.shared.discrepancy.DiscrepancyType;
import org.jspecify.annotations.Nullable;

/**
 * The families that Amazon's policy tells apart ({@code detection.md} §5), also those
 * whose claims nothing detects yet.
 */
public enum ClaimFamily {

	/** Lost in a fulfilment centre. */
	FC_LOST,
	/** Damaged in a fulfilment centre. */
	FC_DAMAGED,
	/** Disposed of without an order. */
	DISPOSED,
	/** Lost between fulfilment centres. */
	TRANSFER_LOSS,
	/** Refunded to the customer, never returned. */
	RETURN_NOT_RECEIVED,
	/** Removed and never delivered. */
	REMOVAL_SHORT,
	/** Fulfilment fees for the wrong dimensions. */
	FEE_DIMENSION,
	/** Referral fees above the published rate. */
	FEE_REFERRAL,
	/** Storage fees above the published rate. */
	FEE_STORAGE,
	/** Shipped to Amazon and never received. */
	INBOUND_SHORT,
	/** Reimbursed below the sourcing cost. */
	UNDERPAID,
	/** A reimbursement taken back without the unit. */
	REVERSED;

	/**
	 * Returns the family whose windows a discrepancy has.
	 * @param type the discrepancy's type
	 * @return the family, null if the type can never be claimed
	 */
	static @Nullable ClaimFamily of(DiscrepancyType type) {
		return switch (type) {
			case FC_LOST -> FC_LOST;
			case FC_DAMAGED -> FC_DAMAGED;
			case DISPOSED_WITHOUT_ORDER -> DISPOSED;
			case TRANSFER_LOSS -> TRANSFER_LOSS;
			case UNDERPAID_REIMBURSEMENT -> UNDERPAID;
			case REVERSED_NOT_RETURNED -> REVERSED;
			case INBOUND_SHORT -> INBOUND_SHORT;
			case RETURN_NOT_RECEIVED -> RETURN_NOT_RECEIVED;
			case BALANCE_BREAK, SNAPSHOT_DRIFT -> null;
		};
	}

}
