package com.opsided.shared.fee;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What the newest fee preview says of one product's price and fees.
 *
 * @param fnsku the product's fulfilment network SKU
 * @param currency the ISO 4217 code
 * @param yourPrice {@code your-price}, null if missing
 * @param estimatedFeeTotal {@code estimated-fee-total}, null if missing
 */
public record ListedPrice(String fnsku, String currency, @Nullable BigDecimal yourPrice,
		@Nullable BigDecimal estimatedFeeTotal) {

}
