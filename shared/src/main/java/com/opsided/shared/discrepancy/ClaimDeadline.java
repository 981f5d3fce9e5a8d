package com.opsided.shared.discrepancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What closes on one day.
 *
 * @param closes the last day of the windows
 * @param state {@code CLAIMABLE} or {@code WAITING}
 * @param rows how many discrepancies
 * @param units the units that may be claimed
 * @param amounts the claimable money, in the one currency of these rows; empty if no
 * value is known
 */
public record ClaimDeadline(LocalDate closes, DiscrepancyState state, long rows, long units,
		SortedMap<String, BigDecimal> amounts) {

	public ClaimDeadline {
		amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
	}

}
