package com.opsided.sync.discrepancy;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.opsided.sync.detection.DiscrepancyEvidence;
import org.jspecify.annotations.Nullable;

/**
 * A discrepancy with what it rests on.
 *
 * @param item the discrepancy
 * @param arithmetic why it is about this many units
 * @param valueReason where the value of a unit comes from
 * @param window the days of its window, in their order
 * @param evidence its evidence, null if its product is in no report any more
 */
public record ExplainedItem(@JsonUnwrapped DiscrepancyItem item, UnitArithmetic arithmetic, String valueReason,
		List<WindowDay> window, @Nullable DiscrepancyEvidence evidence) {

	public ExplainedItem {
		window = List.copyOf(window);
	}

}
