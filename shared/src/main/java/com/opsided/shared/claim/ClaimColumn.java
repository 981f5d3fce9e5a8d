package com.opsided.shared.claim;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The sums of the claims of one state and currency, as a board shows them.
 *
 * @param state the state
 * @param currency the ISO 4217 code, null for claims whose value is unknown
 * @param claims how many
 * @param units the units they ask for
 * @param asked what those are worth
 * @param paid what was paid for them
 */
public record ClaimColumn(ClaimState state, @Nullable String currency, long claims, long units, BigDecimal asked,
		BigDecimal paid) {

}
