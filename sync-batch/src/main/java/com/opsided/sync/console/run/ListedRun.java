package com.opsided.sync.console.run;

import java.time.Clock;
import java.time.Duration;

import com.opsided.sync.jobs.RunSummary;
import org.jspecify.annotations.Nullable;

/**
 * A run as the list shows it.
 *
 * @param run the run
 * @param job its job as people name it
 * @param took how long its last attempt took or has taken, null before the first
 */
public record ListedRun(RunSummary run, String job, @Nullable Duration took) {

	static ListedRun of(RunSummary run, Clock clock) {
		Duration took = null;
		if (run.startedAt() != null) {
			Duration passed = Duration.between(run.startedAt(),
					(run.endedAt() != null) ? run.endedAt() : clock.instant());
			took = passed.isNegative() ? Duration.ZERO : passed;
		}
		return new ListedRun(run, JobLabel.of(run.job()).label(), took);
	}

}
