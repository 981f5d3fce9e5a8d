package com.opsided.sync.jobs;

/** The jobs that paths have words of their own for. */
final class JobNames {

	static final String SYNC = "inventorySync";

	static final String DETECTION = "discrepancyDetection";

	static final String RECONCILIATION = "reconciliation";

	private JobNames() {
	}

}
