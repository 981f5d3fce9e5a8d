package com.opsided.shared.amazon;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What else is known about a transaction or an item. Which fields are given follows from
 * the type; all others are {@code null}.
 *
 * @param contextType such as {@code ProductContext}
 * @param asin of a {@code ProductContext}
 * @param sku of a {@code ProductContext}
 * @param quantityShipped of a {@code ProductContext}, in units
 * @param fulfillmentNetwork of a {@code ProductContext}
 * @param storeName of an {@code AmazonPayContext} or {@code BusinessContext}
 * @param orderType of an {@code AmazonPayContext}
 * @param channel of an {@code AmazonPayContext}
 * @param paymentType of a {@code PaymentsContext}
 * @param paymentMethod of a {@code PaymentsContext}
 * @param paymentReference of a {@code PaymentsContext}
 * @param paymentDate of a {@code PaymentsContext}
 * @param deferralReason of a {@code DeferredContext}
 * @param maturityDate of a {@code DeferredContext}
 * @param startTime of a {@code TimeRangeContext}
 * @param endTime of a {@code TimeRangeContext}
 */
public record TransactionContext(@Nullable String contextType, @Nullable String asin, @Nullable String sku,
		@Nullable Integer quantityShipped, @Nullable String fulfillmentNetwork, @Nullable String storeName,
		@Nullable String orderType, @Nullable String channel, @Nullable String paymentType,
		@Nullable String paymentMethod, @Nullable String paymentReference, @Nullable Instant paymentDate,
		@Nullable String deferralReason, @Nullable Instant maturityDate, @Nullable Instant startTime,
		@Nullable Instant endTime) {

}
