package com.opsided.sync.claim;

import java.time.LocalDate;

import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are asked for; what is null is not asked for.
 *
 * @param state the state
 * @param type the discrepancy's type
 * @param from the first event date
 * @param to the last event date
 * @param sku an FNSKU or MSKU
 */
public record ClaimQuery(@Nullable ClaimState state, @Nullable DiscrepancyType type, @Nullable LocalDate from,
		@Nullable LocalDate to, @Nullable String sku) {

}
