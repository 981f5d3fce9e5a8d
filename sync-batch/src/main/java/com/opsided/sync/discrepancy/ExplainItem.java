package com.opsided.sync.discrepancy;

import com.opsided.sync.detection.ExplainDiscrepancy;

/** Adds to a discrepancy what it rests on. */
final class ExplainItem {

	private final ExplainDiscrepancy explain;

	ExplainItem(ExplainDiscrepancy explain) {
		this.explain = explain;
	}

	ExplainedItem explain(ReadDiscrepancies.Row row) {
		return new ExplainedItem(row.item(),
				this.explain.explain(row.account().id(), row.listed().id(), row.listed().discrepancy().discrepancy())
					.orElse(null));
	}

}
