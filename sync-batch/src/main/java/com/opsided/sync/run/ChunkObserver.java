package com.opsided.sync.run;

/**
 * Told when a chunk's transaction has ended; for metrics. A bean. Called by the threads
 * that work: it must be quick.
 */
@FunctionalInterface
public interface ChunkObserver {

	/**
	 * A chunk's transaction has ended.
	 * @param chunk what became of it
	 */
	void ended(ChunkEnd chunk);

}
