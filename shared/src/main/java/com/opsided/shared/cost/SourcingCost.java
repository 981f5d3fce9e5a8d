package com.opsided.shared.cost;

import java.time.LocalDate;

import com.opsided.shared.money.Money;

/**
 * What one unit cost the seller to source or make from a day on. Either the FNSKU or the
 * MSKU is given; an FNSKU's cost goes before an MSKU's ({@code detection.md} §6).
 *
 * @param fnsku the product's fulfilment network SKU, or empty
 * @param msku the seller's SKU, or empty
 * @param unitCost the cost of one unit
 * @param effectiveFrom the first day it is in force; {@link LocalDate#MIN} for "always"
 */
public record SourcingCost(String fnsku, String msku, Money unitCost, LocalDate effectiveFrom) {

	public SourcingCost {
		if (fnsku.isEmpty() && msku.isEmpty()) {
			throw new IllegalArgumentException("A sourcing cost needs an FNSKU or an MSKU");
		}
		if (unitCost.amount().signum() < 0) {
			throw new IllegalArgumentException("A sourcing cost cannot be negative: " + unitCost);
		}
	}

}
