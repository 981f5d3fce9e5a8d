package com.opsided.sync.jobs;

import java.time.Instant;

import com.opsided.shared.run.RunProgress;
import com.opsided.shared.run.RunState;
import org.jspecify.annotations.Nullable;

/**
 * What a stream tells of a run: how it stands, not what has changed.
 *
 * @param runId the run
 * @param state where it stands
 * @param attempt how often it was claimed
 * @param step the step it is at, null before the first
 * @param counts what was done so far
 * @param rates how fast it goes and when it will be done
 * @param detail why it rests or waits, null if there is nothing to say
 * @param at when it was looked at
 */
public record RunEvent(long runId, RunState state, int attempt, @Nullable String step, RunProgress.Counts counts,
		Rates rates, @Nullable String detail, Instant at) {

	static RunEvent of(RunProgress run, Rates rates, Instant at) {
		return new RunEvent(run.id(), run.state(), run.attempt(), run.step(), run.counts(), rates, run.detail(), at);
	}

}
