package com.opsided.sync.jobs;

import java.util.List;

/**
 * Runs that were asked for.
 *
 * @param runs one for each account
 */
public record StartedRuns(List<RunSummary> runs) {

	public StartedRuns {
		runs = List.copyOf(runs);
	}

}
