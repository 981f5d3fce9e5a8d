package com.opsided.sync.jobs;

/** The jobs that paths have words of their own for. */
public final class JobNames {

	/** Pulls reports from Amazon, or loads files. */
	public static final String SYNC = "inventorySync";

	/** Finds what Amazon lost. */
	public static final String DETECTION = "discrepancyDetection";

	/** Holds it against what was paid, and makes claims. */
	public static final String RECONCILIATION = "reconciliation";

	private JobNames() {
	}

}
