package com.opsided.sync.jobs;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.opsided.sync.run.RequestedRun;

/**
 * The answer to a start: the run, and where a user has several accounts the runs of all.
 *
 * @param run the run of the first account
 * @param runs the runs of all accounts
 */
public record StartedSync(@JsonUnwrapped RunSummary run, List<RunSummary> runs) {

	public StartedSync {
		runs = List.copyOf(runs);
	}

	static StartedSync of(List<RequestedRun> requested) {
		List<RunSummary> runs = requested.stream().map((each) -> RunSummary.of(each.run())).toList();
		return new StartedSync(runs.get(0), runs);
	}

}
