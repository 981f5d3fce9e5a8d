package com.opsided.shared.discrepancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which discrepancies are wanted, and in which order; what is null is not asked for.
 *
 * @param type the type
 * @param state the state that is shown
 * @param closesFrom windows that close on this day or later
 * @param closesBefore windows that close before this day
 * @param minAmount the least claimable amount, in whatever currency
 * @param maxAmount the highest claimable amount, in whatever currency
 * @param sku an FNSKU or MSKU
 * @param asOf the day they were evaluated for; no rows if that is another
 * @param order the order they come in
 * @param after the last discrepancy of the page before, null for the first page
 * @param limit how many at most
 */
public record DiscrepancyFilter(@Nullable DiscrepancyType type, @Nullable DiscrepancyState state,
		@Nullable LocalDate closesFrom, @Nullable LocalDate closesBefore, @Nullable BigDecimal minAmount,
		@Nullable BigDecimal maxAmount, @Nullable String sku, @Nullable LocalDate asOf, DiscrepancyOrder order,
		@Nullable Position after, int limit) {

	/**
	 * Wants discrepancies by deadline and id, those without a deadline last.
	 * @param type the type
	 * @param state the state that is shown
	 * @param closesBefore windows that close before this day
	 * @param minAmount the least claimable amount, in whatever currency
	 * @param sku an FNSKU or MSKU
	 * @param asOf the day they were evaluated for
	 * @param after the last discrepancy of the page before
	 * @param limit how many at most
	 */
	public DiscrepancyFilter(@Nullable DiscrepancyType type, @Nullable DiscrepancyState state,
			@Nullable LocalDate closesBefore, @Nullable BigDecimal minAmount, @Nullable String sku,
			@Nullable LocalDate asOf, @Nullable Position after, int limit) {
		this(type, state, null, closesBefore, minAmount, null, sku, asOf, DiscrepancyOrder.DEADLINE, after, limit);
	}

	/**
	 * Returns the same for the next page.
	 * @param position the last discrepancy of the page before, null for the first page
	 * @param most how many at most
	 * @return the filter
	 */
	public DiscrepancyFilter page(@Nullable Position position, int most) {
		return new DiscrepancyFilter(this.type, this.state, this.closesFrom, this.closesBefore, this.minAmount,
				this.maxAmount, this.sku, this.asOf, this.order, position, most);
	}

	/**
	 * A place in an order of discrepancies.
	 *
	 * @param key what they are ordered by, as PostgreSQL reads it
	 * @param id the discrepancy
	 */
	public record Position(String key, UUID id) {

	}

}
