package com.opsided.sync.schedule;

import java.util.Properties;

import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.simpl.SimpleThreadPool;

/** What Quartz is told. The job store is Spring's, under names of its own. */
final class SchedulerSettings {

	private SchedulerSettings() {
	}

	static Properties of(NodeProperties node, int threads) {
		Properties settings = new Properties();
		settings.setProperty("org.quartz.scheduler.instanceId", node.name());
		settings.setProperty("org.quartz.scheduler.idleWaitTime", Long.toString(node.idleWait().toMillis()));
		settings.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", Integer.toString(threads));
		settings.setProperty("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
		settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(threads));
		settings.setProperty("org.quartz.jobStore.class", NodeJobStore.class.getName());
		settings.setProperty("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
		settings.setProperty("org.quartz.jobStore.isClustered", "true");
		settings.setProperty("org.quartz.jobStore.clusterCheckinInterval", Long.toString(node.checkin().toMillis()));
		settings.setProperty("org.quartz.jobStore.misfireThreshold", Long.toString(node.misfireThreshold().toMillis()));
		settings.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
		settings.setProperty("org.quartz.jobStore.useProperties", "true");
		return settings;
	}

}
