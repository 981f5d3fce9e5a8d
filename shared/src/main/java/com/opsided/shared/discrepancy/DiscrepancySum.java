package com.opsided.shared.discrepancy;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the discrepancies of one type, shown state, deadline and currency add up to.
 *
 * @param type the type
 * @param state the state they are shown in
 * @param closes the last day of their windows while these are open or about to open; null
 * for other states and where no policy applies
 * @param currency the ISO 4217 code, null for those whose value is unknown
 * @param discrepancies how many
 * @param amount what may be claimed for them, 0 where no value is known
 */
public record DiscrepancySum(DiscrepancyType type, DiscrepancyState state, @Nullable LocalDate closes,
		@Nullable String currency, long discrepancies, BigDecimal amount) {

}
