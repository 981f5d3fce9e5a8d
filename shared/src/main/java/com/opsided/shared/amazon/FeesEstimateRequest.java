package com.opsided.shared.amazon;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A product whose fees Amazon shall estimate.
 *
 * @param details at which price, where
 * @param idType what the value is
 * @param idValue the ASIN or SKU
 */
public record FeesEstimateRequest(@JsonProperty("FeesEstimateRequest") Details details,
		@JsonProperty("IdType") IdType idType, @JsonProperty("IdValue") String idValue) {

	/**
	 * Asks for an FBA product.
	 * @param marketplaceId where it is sold
	 * @param idType what the value is
	 * @param idValue the ASIN or SKU
	 * @param price its price
	 * @return a request whose identifier is the value
	 */
	public static FeesEstimateRequest ofFba(String marketplaceId, IdType idType, String idValue, Amount price) {
		return new FeesEstimateRequest(new Details(marketplaceId, true, new Price(price, null), idValue, null), idType,
				idValue);
	}

	/** What identifies a product. */
	public enum IdType {

		/** Amazon's number. */
		ASIN,
		/** The seller's. */
		@JsonProperty("SellerSKU")
		SELLER_SKU

	}

	/**
	 * At which price, where.
	 *
	 * @param marketplaceId where it is sold
	 * @param isAmazonFulfilled whether by FBA
	 * @param priceToEstimateFees the price
	 * @param identifier given back in the result
	 * @param optionalFulfillmentProgram {@code FBA_CORE}, {@code FBA_SNL},
	 * {@code FBA_EFN} or {@code null}
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Details(@JsonProperty("MarketplaceId") String marketplaceId,
			@JsonProperty("IsAmazonFulfilled") boolean isAmazonFulfilled,
			@JsonProperty("PriceToEstimateFees") Price priceToEstimateFees,
			@JsonProperty("Identifier") String identifier,
			@JsonProperty("OptionalFulfillmentProgram") @Nullable String optionalFulfillmentProgram) {

	}

	/**
	 * A price.
	 *
	 * @param listingPrice of the product
	 * @param shipping what the buyer pays for shipping, or {@code null}
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Price(@JsonProperty("ListingPrice") Amount listingPrice,
			@JsonProperty("Shipping") @Nullable Amount shipping) {

	}

}
