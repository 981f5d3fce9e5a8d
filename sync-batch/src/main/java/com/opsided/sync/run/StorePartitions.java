package com.opsided.sync.run;

import java.util.Collection;
import java.util.Set;

/**
 * Has nodes of the cluster execute partitions of steps, in threads that no run can take.
 */
public interface StorePartitions {

	/**
	 * Tells whether partitions find nodes: whether this process is a node itself.
	 * @return whether they do
	 */
	boolean areExecuted();

	/**
	 * Stores a trigger for each partition, in the calling transaction, as its last
	 * statement.
	 * @param stepExecutions the numbers of the partitions' step executions
	 */
	void store(Collection<Long> stepExecutions);

	/**
	 * Lists the partitions that a node executes or will.
	 * @return the numbers of their step executions
	 */
	Set<Long> known();

}
