package com.opsided.sandbox.amazon.fee;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A product whose fees are asked for.
 *
 * @param feesEstimateRequest the circumstances
 * @param idType {@code ASIN} or {@code SellerSKU}
 * @param idValue the product
 */
@JsonNaming(UpperCamelCaseStrategy.class)
record FeesEstimateByIdRequest(@Nullable Circumstances feesEstimateRequest, @Nullable String idType,
		@Nullable String idValue) {

	/**
	 * The circumstances of a sale.
	 *
	 * @param marketplaceId where
	 * @param isAmazonFulfilled whether Amazon sends it
	 * @param priceToEstimateFees the price, with what belongs to it
	 * @param identifier the caller's own, sent back
	 */
	@JsonNaming(UpperCamelCaseStrategy.class)
	record Circumstances(@Nullable String marketplaceId, boolean isAmazonFulfilled,
			@Nullable JsonNode priceToEstimateFees, @Nullable String identifier) {

		Money price() {
			JsonNode price = (this.priceToEstimateFees != null) ? this.priceToEstimateFees.path("ListingPrice") : null;
			if (price == null || !price.path("Amount").isNumber()) {
				return new Money("", BigDecimal.ZERO);
			}
			return new Money(price.path("CurrencyCode").asString(""), price.path("Amount").decimalValue());
		}

	}

	/**
	 * An amount of money.
	 *
	 * @param currencyCode the ISO 4217 code
	 * @param amount the amount
	 */
	@JsonNaming(UpperCamelCaseStrategy.class)
	record Money(String currencyCode, BigDecimal amount) {

	}

}
