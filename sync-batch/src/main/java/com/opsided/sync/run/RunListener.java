package com.opsided.sync.run;

import java.time.Duration;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import org.jspecify.annotations.Nullable;

/**
 * Told what happens to runs in this process, after it was committed; for metrics. A bean.
 * Called by the threads that work: it must be quick, and what it throws is only logged.
 */
public interface RunListener {

	/**
	 * A run was claimed.
	 * @param run the run as claimed
	 * @param lateness how long it was queued
	 */
	default void claimed(Run run, Duration lateness) {
	}

	/**
	 * A run was claimed that another node, or nobody any more, was executing.
	 * @param run the run as claimed
	 */
	default void recovered(Run run) {
	}

	/**
	 * A run that had failed or was stopped was asked to go on.
	 * @param run the run, queued
	 */
	default void restarted(Run run) {
	}

	/**
	 * An attempt has ended.
	 * @param run the run as claimed
	 * @param state where it stands now; QUEUED if it goes on elsewhere or again at once
	 * @param took how long the attempt took
	 * @param cause why it failed, null if it did not
	 */
	default void ended(Run run, RunState state, Duration took, @Nullable Throwable cause) {
	}

	/**
	 * An attempt has ended that was not the run's last any more: this node was asleep.
	 * @param run the run as claimed
	 */
	default void superseded(Run run) {
	}

	/**
	 * A run had to wait, for another of its job works on the account.
	 * @param account the account
	 * @param job the name of the job
	 */
	default void conflict(long account, String job) {
	}

	/**
	 * A run was found that no trigger would have started, or that no node executes.
	 * @param run the run
	 */
	default void lost(Run run) {
	}

	/**
	 * A schedule fired later than its time, or was skipped for it.
	 * @param job the name of the job
	 * @param lateness how late
	 * @param skipped whether it was skipped
	 */
	default void misfired(String job, Duration lateness, boolean skipped) {
	}

	/**
	 * Old runs were deleted.
	 * @param runs how many
	 */
	default void purged(int runs) {
	}

}
