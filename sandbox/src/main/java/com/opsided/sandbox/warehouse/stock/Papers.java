package com.opsided.sandbox.warehouse.stock;

import org.jspecify.annotations.Nullable;

/**
 * The papers of a reimbursement line.
 *
 * @param id the reimbursement id
 * @param reason the reason as Amazon writes it
 * @param caseId the case it was raised under, empty if Amazon paid by itself
 * @param orderId the customer's order, empty if there is none
 * @param msku the seller's SKU
 * @param original what the line takes back, null unless it is a reversal
 */
public record Papers(String id, String reason, String caseId, String orderId, String msku,
		@Nullable Original original) {

	/**
	 * The reimbursement that a reversal names.
	 *
	 * @param id its id, empty if the reversal names none
	 * @param reason its reason
	 */
	public record Original(String id, String reason) {

	}

}
