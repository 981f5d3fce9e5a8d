package com.opsided.shared.amazon;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The estimated fees of one product, or why there are none.
 *
 * @param status {@code Success}, {@code ClientError} or {@code ServiceError}
 * @param identifier which product it is
 * @param estimate the fees, if there are
 * @param error why there are none; Amazon sends an empty one on success
 */
public record FeesEstimateResult(@JsonProperty("Status") @Nullable String status,
		@JsonProperty("FeesEstimateIdentifier") @Nullable Identifier identifier,
		@JsonProperty("FeesEstimate") @Nullable Estimate estimate, @JsonProperty("Error") @Nullable Fault error) {

	public boolean isSuccess() {
		return "Success".equals(this.status);
	}

	/**
	 * Which product it is.
	 *
	 * @param marketplaceId the marketplace
	 * @param sellerId the seller
	 * @param idType {@code ASIN} or {@code SellerSKU}
	 * @param idValue the ASIN or SKU
	 * @param isAmazonFulfilled whether by FBA
	 * @param sellerInputIdentifier the identifier of the request
	 */
	public record Identifier(@JsonProperty("MarketplaceId") @Nullable String marketplaceId,
			@JsonProperty("SellerId") @Nullable String sellerId, @JsonProperty("IdType") @Nullable String idType,
			@JsonProperty("IdValue") @Nullable String idValue,
			@JsonProperty("IsAmazonFulfilled") @Nullable Boolean isAmazonFulfilled,
			@JsonProperty("SellerInputIdentifier") @Nullable String sellerInputIdentifier) {

	}

	/**
	 * The fees.
	 *
	 * @param timeOfFeesEstimation when, as Amazon wrote it; not always ISO 8601
	 * @param totalFeesEstimate all together
	 * @param feeDetailList each
	 */
	public record Estimate(@JsonProperty("TimeOfFeesEstimation") @Nullable String timeOfFeesEstimation,
			@JsonProperty("TotalFeesEstimate") @Nullable Amount totalFeesEstimate,
			@JsonProperty("FeeDetailList") List<Fee> feeDetailList) {

		public Estimate {
			feeDetailList = Required.listOf(feeDetailList);
		}

	}

	/**
	 * A fee.
	 *
	 * @param feeType such as {@code ReferralFee} or {@code FBAFees}
	 * @param feeAmount before promotion and tax
	 * @param feePromotion taken off
	 * @param taxAmount tax
	 * @param finalFee what is charged
	 * @param includedFeeDetailList the fees it is made of
	 */
	public record Fee(@JsonProperty("FeeType") String feeType, @JsonProperty("FeeAmount") @Nullable Amount feeAmount,
			@JsonProperty("FeePromotion") @Nullable Amount feePromotion,
			@JsonProperty("TaxAmount") @Nullable Amount taxAmount, @JsonProperty("FinalFee") @Nullable Amount finalFee,
			@JsonProperty("IncludedFeeDetailList") List<Fee> includedFeeDetailList) {

		public Fee {
			Required.of(feeType, "FeeType");
			includedFeeDetailList = Required.listOf(includedFeeDetailList);
		}

	}

	/**
	 * Why there are no fees.
	 *
	 * @param type {@code Sender} or {@code Receiver}
	 * @param code such as {@code InvalidParameterValue}
	 * @param message for people
	 */
	public record Fault(@JsonProperty("Type") @Nullable String type, @JsonProperty("Code") @Nullable String code,
			@JsonProperty("Message") @Nullable String message) {

	}

}
