package com.opsided.sync.reconciliation;

import java.util.List;

import com.opsided.shared.discrepancy.Assessment;
import com.opsided.shared.discrepancy.NumberedDiscrepancy;

/**
 * The discrepancies of one product, assessed.
 *
 * @param discrepancies the discrepancies
 * @param assessments an assessment for each, in the same order
 */
record AssessedProduct(List<NumberedDiscrepancy> discrepancies, List<Assessment> assessments) {

	AssessedProduct {
		discrepancies = List.copyOf(discrepancies);
		assessments = List.copyOf(assessments);
	}

}
