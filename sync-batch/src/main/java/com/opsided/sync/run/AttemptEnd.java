package com.opsided.sync.run;

import java.time.Instant;

import com.opsided.shared.run.RunState;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/**
 * How an attempt ended.
 *
 * @param state what the run becomes
 * @param detail why, null if there is nothing to say
 * @param wakeAt when it goes on by itself, null if it does not wait for a time
 * @param cause what failed, null if nothing did
 */
record AttemptEnd(RunState state, @Nullable String detail, @Nullable Instant wakeAt, @Nullable Throwable cause) {

	static AttemptEnd completed() {
		return new AttemptEnd(RunState.COMPLETED, null, null, null);
	}

	static AttemptEnd stopped() {
		return new AttemptEnd(RunState.STOPPED, null, null, null);
	}

	static AttemptEnd failed(@Nullable Throwable cause) {
		RunState state = FailureDetail.isAgainAtOnce(cause) ? RunState.QUEUED : RunState.FAILED;
		return new AttemptEnd(state, FailureDetail.of(cause), null, cause);
	}

	/**
	 * Reads the end from the returned status: a failed job returns, it does not throw.
	 * @param execution the execution at its end, null if there was nothing left to do
	 * @param shutdown whether a stop may come from the end of this node
	 */
	static AttemptEnd of(@Nullable JobExecution execution, NodeShutdown shutdown) {
		if (execution == null || execution.getStatus() == BatchStatus.COMPLETED) {
			return completed();
		}
		if (execution.getStatus() != BatchStatus.STOPPED) {
			return failed(FailureDetail.causeOf(execution));
		}
		return Parked.of(execution)
			.map((parked) -> new AttemptEnd(RunState.WAITING, parked.reason(), parked.wakeAt(), null))
			.orElseGet(() -> shutdown.hasBegun()
					? new AttemptEnd(RunState.QUEUED, "its node was shut down; another goes on", null, null)
					: stopped());
	}

}
