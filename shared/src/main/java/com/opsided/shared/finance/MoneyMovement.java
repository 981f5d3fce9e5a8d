package com.opsided.shared.finance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A transaction of the finances API. Texts are as Amazon wrote them and empty where it
 * wrote nothing; amounts are from the seller's view.
 *
 * @param transactionId its identity
 * @param type {@code Refund}, {@code Shipment}, …
 * @param status {@code DEFERRED}, {@code RELEASED} or {@code DEFERRED_RELEASED}
 * @param description Amazon's text
 * @param postedAt when it was posted
 * @param marketplaceId where it arose
 * @param orderId the customer's order
 * @param refundId Amazon's id of the refund
 * @param groupId the group of payments it is in
 * @param releases the deferred transaction that this one releases
 * @param amount its amount, null if Amazon does not say
 * @param currency the ISO 4217 code
 * @param items its items
 */
public record MoneyMovement(String transactionId, String type, String status, String description, Instant postedAt,
		String marketplaceId, String orderId, String refundId, String groupId, String releases,
		@Nullable BigDecimal amount, String currency, List<Item> items) {

	public MoneyMovement {
		if (transactionId.isEmpty()) {
			throw new IllegalArgumentException("A transaction needs its id");
		}
		items = List.copyOf(items);
	}

	/**
	 * What a transaction says of one of the seller's SKUs.
	 *
	 * @param sku the seller's SKU
	 * @param asin the ASIN
	 * @param quantity units, null if Amazon does not say
	 * @param network {@code AFN} or {@code MFN}
	 * @param description Amazon's text
	 * @param amount its amount, null if Amazon does not say
	 * @param currency the ISO 4217 code
	 */
	public record Item(String sku, String asin, @Nullable Integer quantity, String network, String description,
			@Nullable BigDecimal amount, String currency) {

	}

}
