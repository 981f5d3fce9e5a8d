package com.opsided.shared.fee;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which fees are wanted; what is null is not asked for.
 *
 * @param accounts the accounts the caller may see
 * @param sku the seller's SKU or the FNSKU
 * @param from the first day; a preview is of no day
 * @param to the last day
 */
public record FeeFilter(List<Long> accounts, @Nullable String sku, @Nullable LocalDate from, @Nullable LocalDate to) {

	public FeeFilter {
		accounts = List.copyOf(accounts);
	}

}
