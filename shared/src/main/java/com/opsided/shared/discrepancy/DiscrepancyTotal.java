package com.opsided.shared.discrepancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The sums of the discrepancies of one type in one state.
 *
 * @param type the type
 * @param state the state
 * @param rows how many
 * @param units the units they are about
 * @param claimableUnits the units that may be claimed
 * @param amounts the claimable amount in each currency; rows without a value count in
 * none
 * @param nearestDeadline the earliest end of a window that is not over yet, null if none
 */
public record DiscrepancyTotal(DiscrepancyType type, DiscrepancyState state, long rows, long units, long claimableUnits,
		SortedMap<String, BigDecimal> amounts, @Nullable LocalDate nearestDeadline) {

	DiscrepancyTotal plus(DiscrepancyTotal other) {
		SortedMap<String, BigDecimal> sums = new TreeMap<>(this.amounts);
		other.amounts.forEach((currency, amount) -> sums.merge(currency, amount, BigDecimal::add));
		return new DiscrepancyTotal(this.type, this.state, this.rows + other.rows, this.units + other.units,
				this.claimableUnits + other.claimableUnits, sums, earlier(other.nearestDeadline));
	}

	private @Nullable LocalDate earlier(@Nullable LocalDate other) {
		LocalDate own = this.nearestDeadline;
		if (own == null || other == null) {
			return (own != null) ? own : other;
		}
		return own.isBefore(other) ? own : other;
	}

}
