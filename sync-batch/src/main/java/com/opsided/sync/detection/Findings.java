package com.opsided.sync.detection;

import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.discrepancy.Discrepancy;

/**
 * Collects what the rules find in one product. For one thread.
 */
final class Findings {

	private final List<Discrepancy> discrepancies = new ArrayList<>();

	private long unmatchedFound;

	private long unmatchedReimbursed;

	private long unmatchedReversal;

	void add(Discrepancy discrepancy) {
		this.discrepancies.add(discrepancy);
	}

	void addUnmatchedFound(int units) {
		this.unmatchedFound += units;
	}

	void addUnmatchedReimbursed(int units) {
		this.unmatchedReimbursed += units;
	}

	void addUnmatchedReversals(int lines) {
		this.unmatchedReversal += lines;
	}

	ProductFindings ofProduct() {
		return new ProductFindings(this.discrepancies,
				new DetectionCounters(this.unmatchedFound, this.unmatchedReimbursed, this.unmatchedReversal));
	}

}
