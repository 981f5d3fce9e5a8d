package com.opsided.sync;

import java.time.Duration;

import com.opsided.sync.schedule.NodeProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Connections to PostgreSQL.
 *
 * @param size how many at most; by default what the threads of the node can use at once
 * @param web how many of them are for requests from outside
 * @param idleInTransaction how long a transaction of a node may stand still before
 * PostgreSQL ends it: longer than the longest call of a provider inside a chunk, and no
 * longer than the cluster may stand still when a node falls asleep with a lock
 */
@ConfigurationProperties("opsided.pool")
public record PoolProperties(@Nullable Integer size, @DefaultValue("10") int web,
		@DefaultValue("60s") Duration idleInTransaction) {

	/** Five streams of a detection, a chunk, the account's lock, and some to spare. */
	private static final int COMMAND_LINE = 16;

	/** Five streams of a detection, a chunk, and a look at the run. */
	private static final int PER_RUN = 7;

	/** Each scheduler: what fires, what checks in, what looks for misfires. */
	private static final int SCHEDULERS = 3 * 3;

	private static final int POLLERS = 6;

	/**
	 * The size of the pool.
	 * @param node what the process does
	 * @return how many connections at most
	 * @throws IllegalArgumentException if threads could wait for one another for ever
	 */
	public int sizeFor(NodeProperties node) {
		if (!node.enabled()) {
			return (this.size != null) ? this.size : COMMAND_LINE;
		}
		int threads = node.threads() + node.partitionThreads();
		int least = 2 * threads + SCHEDULERS + this.web;
		if (this.size != null && this.size < least) {
			throw new IllegalArgumentException(
					"opsided.pool.size is %d, but %d threads, the schedulers and %d requests need at least %d"
						.formatted(this.size, threads, this.web, least));
		}
		return (this.size != null) ? this.size : PER_RUN * threads + SCHEDULERS + POLLERS + this.web;
	}

	/**
	 * How long a connection is waited for. A command line tells soon that the server
	 * died, not after half a minute for every try.
	 */
	Duration patience(NodeProperties node) {
		return Duration.ofSeconds(node.enabled() ? 30 : 5);
	}

	/** What a connection is told, as SQL behind other statements. */
	String idleLimit(NodeProperties node) {
		return node.enabled() ? "; set idle_in_transaction_session_timeout = " + this.idleInTransaction.toMillis() : "";
	}

}
