package com.opsided.sync.schedule;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import com.opsided.sync.run.NodeShutdown;
import com.opsided.sync.run.Pollable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Three schedulers: one for runs; one for their partitions, which runs that wait for them
 * cannot starve; one for what is short and must be in time.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NodeProperties.class)
class ClusterConfiguration {

	/** Schedules and the watchdog. */
	private static final int OWN_CLOCK_THREADS = 2;

	@Bean
	NodeName nodeName(NodeProperties node, Clock clock) {
		return NodeName.of(node, clock);
	}

	@Bean
	ClusterScheduler runScheduler(NodeProperties node, NodeName name, DataSource dataSource, ApplicationContext beans) {
		return new ClusterScheduler("opsided", SchedulerSettings.of(node.called(name.value()), node.threads()),
				dataSource, beans);
	}

	@Bean
	ClusterScheduler partitionScheduler(NodeProperties node, NodeName name, DataSource dataSource,
			ApplicationContext beans) {
		return new ClusterScheduler("opsided-partitions",
				SchedulerSettings.of(node.called(name.value()), node.partitionThreads()), dataSource, beans);
	}

	@Bean
	ClusterScheduler clockScheduler(NodeProperties node, NodeName name, DataSource dataSource,
			ApplicationContext beans) {
		int threads = beans.getBeanNamesForType(Pollable.class).length + OWN_CLOCK_THREADS;
		return new ClusterScheduler("opsided-clock", SchedulerSettings.of(node.called(name.value()), threads),
				dataSource, beans);
	}

	@Bean
	QuartzTriggers quartzTriggers(ClusterScheduler runScheduler) {
		return new QuartzTriggers(runScheduler);
	}

	@Bean
	ForgetFirings forgetFirings(ClusterScheduler runScheduler) {
		return new ForgetFirings(runScheduler);
	}

	@Bean
	QuartzPartitions quartzPartitions(ClusterScheduler partitionScheduler, NodeProperties node) {
		return new QuartzPartitions(partitionScheduler, node);
	}

	@Bean
	ClockJobs clockJobs(ClusterScheduler clockScheduler, TransactionOperations transactions,
			ObjectProvider<Pollable> pollables) {
		return new ClockJobs(clockScheduler, transactions, pollables);
	}

	@Bean
	Node node(NodeProperties properties, List<ClusterScheduler> schedulers, ClockJobs clockJobs,
			NodeShutdown shutdown) {
		return new Node(properties, schedulers, clockJobs, shutdown);
	}

}
