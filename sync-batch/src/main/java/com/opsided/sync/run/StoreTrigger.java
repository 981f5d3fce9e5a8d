package com.opsided.sync.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Has a node of the cluster look for work, once. Called in the transaction that makes the
 * work, as its last statement: the store holds a lock of the whole cluster until commit.
 */
public interface StoreTrigger {

	/**
	 * Stores a trigger that fires once, on whichever node has a free thread.
	 * @param account the account
	 * @param job the name of the job
	 * @param at when it fires
	 * @param dead the trigger whose run is to be taken over, null for a queued run
	 */
	void store(long account, String job, Instant at, @Nullable String dead);

}
