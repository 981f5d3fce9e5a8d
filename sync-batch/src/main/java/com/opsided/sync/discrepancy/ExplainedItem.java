package com.opsided.sync.discrepancy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.opsided.sync.detection.DiscrepancyEvidence;
import org.jspecify.annotations.Nullable;

/**
 * A discrepancy with what it rests on.
 *
 * @param item the discrepancy
 * @param evidence its evidence, null if its product is in no report any more
 */
public record ExplainedItem(@JsonUnwrapped DiscrepancyItem item, @Nullable DiscrepancyEvidence evidence) {

}
