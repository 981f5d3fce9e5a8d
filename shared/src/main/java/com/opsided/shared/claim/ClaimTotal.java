package com.opsided.shared.claim;

import java.math.BigDecimal;

import com.opsided.shared.discrepancy.DiscrepancyType;
import org.jspecify.annotations.Nullable;

/**
 * The sums of the claims of one state, type and currency.
 *
 * @param state the state
 * @param type the type
 * @param currency the ISO 4217 code, null for claims whose value is unknown and that were
 * paid nothing
 * @param claims how many
 * @param units the units they ask for
 * @param potential what is asked for and not filed yet: {@code DRAFT} and {@code READY}
 * @param filed what is filed and not paid yet
 * @param paid what was paid
 */
public record ClaimTotal(ClaimState state, DiscrepancyType type, @Nullable String currency, long claims, long units,
		BigDecimal potential, BigDecimal filed, BigDecimal paid) {

}
