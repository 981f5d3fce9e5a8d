package com.opsided.sync.schedule;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.opsided.sync.run.NodeShutdown;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * This process as a node of the cluster. Its schedulers start with the application if the
 * node is enabled. At its end no work is taken any more, jobs stop at their next chunk
 * boundary and their runs go on elsewhere; what does not reach one in time is taken over
 * by another node as if this one had died.
 */
final class Node implements SmartLifecycle, DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(Node.class);

	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

	private final NodeProperties properties;

	private final List<ClusterScheduler> schedulers;

	private final ClockJobs clockJobs;

	private final NodeShutdown shutdown;

	private volatile boolean running;

	Node(NodeProperties properties, List<ClusterScheduler> schedulers, ClockJobs clockJobs, NodeShutdown shutdown) {
		this.properties = properties;
		this.schedulers = List.copyOf(schedulers);
		this.clockJobs = clockJobs;
		this.shutdown = shutdown;
	}

	@Override
	public void start() {
		if (this.properties.enabled()) {
			this.clockJobs.store();
			this.schedulers.forEach(ClusterScheduler::start);
		}
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.schedulers.forEach(ClusterScheduler::standBy);
		this.shutdown.begin();
		long end = System.nanoTime() + this.properties.shutdownGrace().toNanos();
		while (this.shutdown.executing() > 0 && System.nanoTime() < end) {
			LockSupport.parkNanos(LOOK_NANOS);
		}
		if (this.shutdown.executing() > 0) {
			logger.warn("{} runs did not reach a chunk boundary in time; other nodes will take them over",
					this.shutdown.executing());
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public void destroy() throws SchedulerException {
		for (ClusterScheduler scheduler : this.schedulers) {
			scheduler.end();
		}
	}

}
