package com.opsided.sync.run;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * That this node is about to end: jobs stop at their next chunk boundary and hand their
 * runs to other nodes.
 */
public final class NodeShutdown {

	private final AtomicInteger executing = new AtomicInteger();

	private volatile boolean begun;

	/** Begins it. There is no way back. */
	public void begin() {
		this.begun = true;
	}

	/**
	 * Tells whether the node is about to end.
	 * @return whether it is
	 */
	public boolean hasBegun() {
		return this.begun;
	}

	/**
	 * Counts the runs and partitions that this node executes.
	 * @return how many there are at the moment
	 */
	public int executing() {
		return this.executing.get();
	}

	/**
	 * Executes something that a shutdown waits for.
	 * @param work the work
	 */
	public void counting(Runnable work) {
		this.executing.incrementAndGet();
		try {
			work.run();
		}
		finally {
			this.executing.decrementAndGet();
		}
	}

}
