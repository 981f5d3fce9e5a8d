package com.opsided.sync.detection;

import java.util.List;

import com.opsided.shared.discrepancy.Discrepancy;

/**
 * What detection found in one product.
 *
 * @param discrepancies the discrepancies, rule by rule; those that are fully explained
 * are among them
 * @param counters what could not be matched
 */
public record ProductFindings(List<Discrepancy> discrepancies, DetectionCounters counters) {

	public ProductFindings {
		discrepancies = List.copyOf(discrepancies);
	}

}
