package com.opsided.sync.schedule;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import com.opsided.sync.run.NodeShutdown;
import com.opsided.sync.run.Pollable;
import org.quartz.SchedulerException;

import org.springframework.transaction.support.TransactionOperations;

/**
 * A node in this process, beside others: it shares the beans, and has its own schedulers.
 */
final class TestNode implements AutoCloseable {

	private final ClusterScheduler runs;

	private final Node node;

	private TestNode(ClusterScheduler runs, Node node) {
		this.runs = runs;
		this.node = node;
	}

	static TestNode start(int threads) {
		return start(threads, Duration.ofMinutes(1));
	}

	static TestNode start(int threads, Duration misfireThreshold) {
		NodeProperties properties = new NodeProperties(true, UUID.randomUUID().toString(), threads, 2,
				Duration.ofSeconds(1), Duration.ofSeconds(1), misfireThreshold, Duration.ofSeconds(20));
		ClusterScheduler runs = scheduler("opsided", properties, threads);
		ClusterScheduler partitions = scheduler("opsided-partitions", properties, properties.partitionThreads());
		ClusterScheduler clock = scheduler("opsided-clock", properties, 6);
		Node node = new Node(properties, List.of(runs, partitions, clock),
				new ClockJobs(clock, ClusterPlatform.bean(TransactionOperations.class),
						ClusterPlatform.beans().getBeanProvider(Pollable.class)),
				ClusterPlatform.bean(NodeShutdown.class));
		node.start();
		return new TestNode(runs, node);
	}

	private static ClusterScheduler scheduler(String name, NodeProperties properties, int threads) {
		return new ClusterScheduler(name, SchedulerSettings.of(properties, threads),
				ClusterPlatform.bean(DataSource.class), ClusterPlatform.beans());
	}

	ClusterScheduler runs() {
		return this.runs;
	}

	/**
	 * Ends without shutting the shared beans down; running jobs are awaited by the test.
	 */
	@Override
	public void close() throws SchedulerException {
		this.node.destroy();
	}

}
