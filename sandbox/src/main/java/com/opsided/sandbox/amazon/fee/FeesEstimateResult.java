package com.opsided.sandbox.amazon.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

import com.opsided.sandbox.amazon.fee.FeesEstimateByIdRequest.Circumstances;
import com.opsided.sandbox.amazon.fee.FeesEstimateByIdRequest.Money;
import com.opsided.sandbox.amazon.seller.Seller;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What became of one product of the call.
 *
 * @param status {@code Success} or {@code ClientError}
 * @param feesEstimateIdentifier the product and the circumstances
 * @param feesEstimate the fees; null without success
 * @param error what is wrong; empty texts with success
 */
@JsonNaming(UpperCamelCaseStrategy.class)
record FeesEstimateResult(String status, Identifier feesEstimateIdentifier, @Nullable Estimate feesEstimate,
		Problem error) {

	static FeesEstimateResult of(Seller seller, FeesEstimateByIdRequest asked, Instant now) {
		Circumstances circumstances = (asked.feesEstimateRequest() != null) ? asked.feesEstimateRequest()
				: new Circumstances(null, false, null, null);
		Identifier identifier = new Identifier(circumstances.marketplaceId(), seller.sellerId(), asked.idType(),
				asked.idValue(), circumstances.isAmazonFulfilled(), circumstances.priceToEstimateFees(),
				circumstances.identifier());
		Money price = circumstances.price();
		if (circumstances.marketplaceId() == null || !seller.marketplaceIds().contains(circumstances.marketplaceId())) {
			return failed(identifier, "InvalidParameterValue", "The marketplace is not one of the seller's.");
		}
		if (price.amount().signum() <= 0) {
			return failed(identifier, "InvalidParameterValue", "There is no ListingPrice above 0.");
		}
		return new FeesEstimateResult("Success", identifier, Estimate.of(price, circumstances.isAmazonFulfilled(), now),
				new Problem("", "", "", List.of()));
	}

	private static FeesEstimateResult failed(Identifier identifier, String code, String message) {
		return new FeesEstimateResult("ClientError", identifier, null, new Problem("Sender", code, message, List.of()));
	}

	@JsonNaming(UpperCamelCaseStrategy.class)
	record Identifier(@Nullable String marketplaceId, String sellerId, @Nullable String idType,
			@Nullable String idValue, boolean isAmazonFulfilled, @Nullable JsonNode priceToEstimateFees,
			@Nullable String sellerInputIdentifier) {

	}

	@JsonNaming(UpperCamelCaseStrategy.class)
	record Estimate(Instant timeOfFeesEstimation, Money totalFeesEstimate, List<Fee> feeDetailList) {

		private static final BigDecimal REFERRAL = new BigDecimal("0.15");

		private static final BigDecimal FULFILLMENT = new BigDecimal("3.22");

		static Estimate of(Money price, boolean byAmazon, Instant now) {
			BigDecimal referral = price.amount().multiply(REFERRAL).setScale(2, RoundingMode.HALF_UP);
			BigDecimal fulfillment = byAmazon ? FULFILLMENT : BigDecimal.ZERO;
			return new Estimate(now, new Money(price.currencyCode(), referral.add(fulfillment)),
					List.of(Fee.of("ReferralFee", price.currencyCode(), referral),
							Fee.of("FBAFees", price.currencyCode(), fulfillment)));
		}

	}

	@JsonNaming(UpperCamelCaseStrategy.class)
	record Fee(String feeType, Money feeAmount, Money finalFee, Money feePromotion) {

		static Fee of(String type, String currency, BigDecimal amount) {
			Money money = new Money(currency, amount);
			return new Fee(type, money, money, new Money(currency, BigDecimal.ZERO));
		}

	}

	@JsonNaming(UpperCamelCaseStrategy.class)
	record Problem(String type, String code, String message, List<Object> detail) {

	}

}
