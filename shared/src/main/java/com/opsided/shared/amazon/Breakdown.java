package com.opsided.shared.amazon;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of an amount, itself in parts.
 *
 * @param breakdownType Amazon's name of the part
 * @param breakdownAmount its amount
 * @param breakdowns its parts
 */
public record Breakdown(@Nullable String breakdownType, @Nullable Amount breakdownAmount, List<Breakdown> breakdowns) {

	public Breakdown {
		breakdowns = Required.listOf(breakdowns);
	}

}
