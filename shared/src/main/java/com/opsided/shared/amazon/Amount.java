package com.opsided.shared.amazon;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money on the wire, with the scale Amazon gave it.
 *
 * @param currencyCode three letters
 * @param amount the amount
 */
public record Amount(@JsonProperty("CurrencyCode") @JsonAlias("currencyCode") @Nullable String currencyCode,
		@JsonProperty("Amount") @JsonAlias("currencyAmount") @Nullable BigDecimal amount) {

	/** No price has more digits; more would only be there to hurt. */
	private static final int MOST_DIGITS = 30;

	public Amount {
		if (amount != null && (amount.precision() > MOST_DIGITS || Math.abs(amount.scale()) > MOST_DIGITS)) {
			throw new IllegalArgumentException("Amazon's amount is no amount of money");
		}
	}

}
