package com.opsided.shared.run;

import java.util.Map;
import java.util.Set;

/**
 * The states of a run. One map holds the transitions; which of two workers makes one is
 * decided by the row count of its UPDATE.
 */
public enum RunState {

	/** Waits for a worker. */
	QUEUED,
	/** A worker has claimed it. */
	RUNNING,
	/** Parked until somebody else (Amazon) has done his part; no thread is held. */
	WAITING,
	/** Asked to stop; the worker has not confirmed it yet. */
	STOPPING,
	/** Stopped at a chunk boundary; can be restarted. */
	STOPPED,
	/** Failed; can be restarted. */
	FAILED,
	/** Done. */
	COMPLETED,
	/** Given up for good. */
	ABANDONED;

	private static final Map<RunState, Set<RunState>> NEXT = Map.of(QUEUED, Set.of(RUNNING, STOPPED), RUNNING,
			Set.of(COMPLETED, FAILED, STOPPED, WAITING, STOPPING, QUEUED), WAITING, Set.of(QUEUED, STOPPED), STOPPING,
			Set.of(STOPPED), STOPPED, Set.of(QUEUED, ABANDONED), FAILED, Set.of(QUEUED, ABANDONED), COMPLETED, Set.of(),
			ABANDONED, Set.of());

	/**
	 * Tells whether a run may go from this state to another.
	 * @param next the other state
	 * @return whether the map holds the transition
	 */
	public boolean mayBecome(RunState next) {
		return NEXT.getOrDefault(this, Set.of()).contains(next);
	}

}
