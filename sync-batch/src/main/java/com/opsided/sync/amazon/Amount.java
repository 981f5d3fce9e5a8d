package com.opsided.sync.amazon;

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

}
