package com.opsided.sync.run;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.job.JobExecution;

/**
 * That a job execution ends to wait.
 *
 * @param wakeAt when it goes on by itself, null if somebody wakes it
 * @param reason what it waits for
 */
record Parked(@Nullable Instant wakeAt, String reason) {

	private static final String EXECUTION = "opsided.parked.execution";

	private static final String WAKE_AT = "opsided.parked.wakeAt";

	private static final String REASON = "opsided.parked.reason";

	/**
	 * Marks an execution. The mark names it, for the next execution inherits its context.
	 */
	void mark(JobExecution execution) {
		execution.getExecutionContext().putLong(EXECUTION, execution.getId());
		execution.getExecutionContext().putString(WAKE_AT, (this.wakeAt != null) ? this.wakeAt.toString() : "");
		execution.getExecutionContext().putString(REASON, this.reason);
	}

	static Optional<Parked> of(JobExecution execution) {
		if (execution.getExecutionContext().getLong(EXECUTION, -1) != execution.getId()) {
			return Optional.empty();
		}
		String wakeAt = execution.getExecutionContext().getString(WAKE_AT, "");
		return Optional.of(new Parked(wakeAt.isEmpty() ? null : Instant.parse(wakeAt),
				execution.getExecutionContext().getString(REASON, "")));
	}

}
