package com.opsided.sandbox.warehouse.api;

import java.time.Instant;
import java.util.List;

/**
 * A movement of the seller's money, as {@code listTransactions} of the finances API
 * 2024-06-19 answers ({@code amazon-fba.md} §2.2).
 *
 * @param id its id
 * @param type {@link #REFUND} or {@link #REIMBURSEMENT}
 * @param description {@code Refund Order}, or the reason of a reimbursement in the words
 * of {@code amazon-fba.md} §6.4, second column: {@code WAREHOUSE_LOST} and so on
 * @param status {@code RELEASED}
 * @param postedDate when it was posted; its calendar day in UTC counts
 * @param marketplaceId where
 * @param orderId the customer's order, empty if there is none: its {@code ORDER_ID}
 * @param referenceId its {@code REFUND_ID}; of a reimbursement its id in the report,
 * which no related identifier carries
 * @param groupId its {@code FINANCIAL_EVENT_GROUP_ID}
 * @param total the sum of its items
 * @param items at least one, one for a SKU
 */
public record Transaction(String id, String type, String description, String status, Instant postedDate,
		String marketplaceId, String orderId, String referenceId, String groupId, Money total,
		List<TransactionItem> items) {

	/** The type of a customer's refund. */
	public static final String REFUND = "Refund";

	/** The type of what Amazon pays for units, or takes back of it. */
	public static final String REIMBURSEMENT = "FBAInventoryReimbursement";

	public Transaction {
		items = List.copyOf(items);
		if (items.isEmpty()) {
			throw new IllegalArgumentException("Transaction " + id + " is empty");
		}
	}

}
