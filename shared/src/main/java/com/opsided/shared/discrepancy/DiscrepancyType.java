package com.opsided.shared.discrepancy;

/**
 * The types of discrepancy ({@code detection.md} §3 and §4).
 */
public enum DiscrepancyType {

	/** Lost in a fulfilment centre. */
	FC_LOST,
	/** Damaged in a fulfilment centre. */
	FC_DAMAGED,
	/** Disposed of without a disposal order of the seller. */
	DISPOSED_WITHOUT_ORDER,
	/** Left one fulfilment centre and never arrived in another. */
	TRANSFER_LOSS,
	/** A balance of the ledger summary that its own movements do not explain. */
	BALANCE_BREAK,
	/** A snapshot that differs from the ledger's balance of the same day. */
	SNAPSHOT_DRIFT,
	/** Paid below the seller's sourcing cost. */
	UNDERPAID_REIMBURSEMENT,
	/** Money taken back though the unit never came back. */
	REVERSED_NOT_RETURNED,
	/** Shipped to Amazon and never received. */
	INBOUND_SHORT,
	/** Refunded to the customer, never returned. */
	RETURN_NOT_RECEIVED

}
