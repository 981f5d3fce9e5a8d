package com.opsided.shared.discrepancy;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What reconciliation makes of a discrepancy on one day: its state, its window and its
 * value ({@code detection.md} §5, §6).
 *
 * @param state the state on the as-of date
 * @param windowOpens the first day a claim may be raised, null where no policy applies
 * @param windowCloses the last day a claim may be raised, null where no policy applies
 * @param policyVerified whether the window rests on a policy that was verified, null
 * where no policy applies
 * @param unitValue the value of one unit at scale 2, null if unknown
 * @param currency the ISO 4217 code of the value, null if unknown
 * @param claimableAmount claimable units times the unit value, null if unknown
 * @param valueBasis where the value comes from
 */
public record Assessment(DiscrepancyState state, @Nullable LocalDate windowOpens, @Nullable LocalDate windowCloses,
		@Nullable Boolean policyVerified, @Nullable BigDecimal unitValue, @Nullable String currency,
		@Nullable BigDecimal claimableAmount, ValueBasis valueBasis) {

}
