package com.opsided.sync.discrepancy;

import com.opsided.sync.detection.ExplainDiscrepancy;

/** Adds to a discrepancy what it rests on, and why it is what it is. */
public final class ExplainItem {

	private final ExplainDiscrepancy explain;

	private final ExplainWindow window;

	private final ExplainValue value;

	ExplainItem(ExplainDiscrepancy explain, ExplainWindow window, ExplainValue value) {
		this.explain = explain;
		this.window = window;
		this.value = value;
	}

	/**
	 * Explains a discrepancy.
	 * @param row the discrepancy
	 * @return the discrepancy with its evidence
	 */
	public ExplainedItem explain(ReadDiscrepancies.Row row) {
		return new ExplainedItem(row.item(), ExplainUnits.of(row.listed()), this.value.of(row.listed()),
				this.window.of(row.listed()),
				this.explain.explain(row.account().id(), row.listed().id(), row.listed().discrepancy().discrepancy())
					.orElse(null));
	}

}
