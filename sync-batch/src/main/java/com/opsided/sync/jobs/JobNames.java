package com.opsided.sync.jobs;

import java.util.Map;

import com.opsided.shared.web.ApiProblem;

/** The jobs by the words that paths have for them. */
final class JobNames {

	static final String SYNC = "inventorySync";

	static final String DETECTION = "discrepancyDetection";

	static final String RECONCILIATION = "reconciliation";

	private static final Map<String, String> BY_PATH = Map.of("sync", SYNC, "discrepancies", DETECTION,
			"reconciliation", RECONCILIATION);

	private JobNames() {
	}

	static String of(String path) {
		String job = BY_PATH.get(path);
		if (job == null) {
			throw ApiProblem.notFound();
		}
		return job;
	}

}
