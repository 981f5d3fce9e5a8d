package com.opsided.sync.discrepancy;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.opsided.shared.discrepancy.DiscrepancyFilter;
import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.ReportedDiscrepancy;
import org.jspecify.annotations.Nullable;

/**
 * Which discrepancies are asked for; what is null is not asked for.
 *
 * @param type the type
 * @param state the state
 * @param closesBefore windows that close before this day
 * @param minAmount the least claimable amount, in whatever currency
 * @param sku an FNSKU or MSKU
 * @param asOf the day they were evaluated for
 */
record DiscrepancyQuery(@Nullable DiscrepancyType type, @Nullable DiscrepancyState state,
		@Nullable LocalDate closesBefore, @Nullable BigDecimal minAmount, @Nullable String sku,
		@Nullable LocalDate asOf) {

	DiscrepancyFilter page(DiscrepancyFilter.@Nullable Position after, int limit) {
		return new DiscrepancyFilter(this.type, this.state, this.closesBefore, this.minAmount, this.sku, this.asOf,
				after, limit);
	}

	/** The same of a row of the table; whose day it is, is asked of the account. */
	boolean takes(ReportedDiscrepancy row) {
		LocalDate closes = row.windowCloses();
		BigDecimal amount = row.claimableAmount();
		return (this.type == null || row.discrepancy().type() == this.type)
				&& (this.state == null || row.assessment().state() == this.state)
				&& (this.closesBefore == null || (closes != null && closes.isBefore(this.closesBefore)))
				&& (this.minAmount == null
						|| (amount != null && amount.signum() > 0 && amount.compareTo(this.minAmount) >= 0))
				&& (this.sku == null || this.sku.equals(row.discrepancy().fnsku())
						|| this.sku.equals(row.discrepancy().msku()));
	}

}
