package com.opsided.sync.schedule;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a node of the cluster.
 *
 * @param enabled whether this process executes runs; a process that does not may still
 * request them
 * @param name the node's name in the cluster, unique; AUTO makes one of host and time
 * @param threads runs that are executed at once
 * @param partitionThreads partitions of runs that are executed at once, apart from those
 * @param checkin how often a node says that it is alive; a dead one is noticed after 1.5
 * to 3.5 times that, and 7.5 seconds
 * @param idleWait how often a node looks for work that another one stored
 * @param misfireThreshold how late something may be before it counts as missed
 * @param shutdownGrace how long the end of the process waits for jobs to reach a chunk
 * boundary
 */
@ConfigurationProperties("opsided.node")
public record NodeProperties(@DefaultValue("false") boolean enabled, @DefaultValue("AUTO") String name,
		@DefaultValue("4") int threads, @DefaultValue("2") int partitionThreads, @DefaultValue("5s") Duration checkin,
		@DefaultValue("1s") Duration idleWait, @DefaultValue("60s") Duration misfireThreshold,
		@DefaultValue("20s") Duration shutdownGrace) {

	/** Quartz takes less than this for a mistake. */
	private static final long LEAST_IDLE_WAIT_MILLIS = 1_000;

	/** Has a name made. */
	static final String AUTO = "AUTO";

	public NodeProperties {
		if (threads < 1 || partitionThreads < 1) {
			throw new IllegalArgumentException("opsided.node.threads and partition-threads: at least 1");
		}
		if (idleWait.toMillis() < LEAST_IDLE_WAIT_MILLIS) {
			throw new IllegalArgumentException("opsided.node.idle-wait: at least 1s");
		}
		if (checkin.toMillis() < 1 || misfireThreshold.toMillis() < 1 || shutdownGrace.isNegative()) {
			throw new IllegalArgumentException("opsided.node.checkin, misfire-threshold, shutdown-grace: too short");
		}
	}

	/** The same with another name. */
	NodeProperties called(String other) {
		return new NodeProperties(this.enabled, other, this.threads, this.partitionThreads, this.checkin, this.idleWait,
				this.misfireThreshold, this.shutdownGrace);
	}

}
