package com.opsided.shared.discrepancy;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One evaluation of the rules for one day.
 *
 * @param account the account
 * @param id its number within the account
 * @param asOf the day the rules were evaluated for
 * @param inputs a hash of all it rests on: the live files, the day, the configuration
 * @param state how far it is
 * @param counters what could not be matched
 * @param fnskus the products it examines, null for all
 * @param copiedFrom the detection whose findings it takes over, null if it examines
 * products itself
 */
public record Detection(long account, int id, LocalDate asOf, String inputs, DetectionState state,
		UnmatchedCounters counters, @Nullable List<String> fnskus, @Nullable Integer copiedFrom) {

	public Detection {
		fnskus = (fnskus != null) ? List.copyOf(fnskus) : null;
	}

}
