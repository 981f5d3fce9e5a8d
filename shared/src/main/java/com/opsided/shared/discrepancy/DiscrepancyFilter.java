package com.opsided.shared.discrepancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which discrepancies are wanted; what is null is not asked for. They come by deadline
 * and id, those without a deadline last.
 *
 * @param type the type
 * @param state the state that is shown
 * @param closesBefore windows that close before this day
 * @param minAmount the least claimable amount, in whatever currency
 * @param sku an FNSKU or MSKU
 * @param asOf the day they were evaluated for; no rows if that is another
 * @param after the last discrepancy of the page before, null for the first page
 * @param limit how many at most
 */
public record DiscrepancyFilter(@Nullable DiscrepancyType type, @Nullable DiscrepancyState state,
		@Nullable LocalDate closesBefore, @Nullable BigDecimal minAmount, @Nullable String sku,
		@Nullable LocalDate asOf, @Nullable Position after, int limit) {

	/**
	 * A place in the order of discrepancies.
	 *
	 * @param closes the deadline, null if there is none
	 * @param id the discrepancy
	 */
	public record Position(@Nullable LocalDate closes, UUID id) {

		/** The place of a discrepancy. */
		public static Position of(ListedDiscrepancy listed) {
			return new Position(listed.discrepancy().windowCloses(), listed.id());
		}

	}

}
