package com.opsided.sync.schedule;

import java.time.Clock;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.run.RunView;
import com.opsided.shared.schedule.ScheduleTable;
import com.opsided.sync.run.KnownJobs;
import com.opsided.sync.run.RequestRun;
import com.opsided.sync.run.RunProperties;
import com.opsided.sync.run.StoreTrigger;
import com.opsided.sync.run.TellRun;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleProperties.class)
class ScheduleConfiguration {

	@Bean
	ScheduleTable scheduleTable(JdbcClient jdbc) {
		return new ScheduleTable(jdbc);
	}

	@Bean
	Schedules schedules(ScheduleTable table, RunView runs, KnownJobs jobs, ScheduleProperties properties, Clock clock) {
		return new Schedules(table, runs, jobs, properties, clock);
	}

	@Bean
	FireSchedules fireSchedules(ScheduleTable table, ObjectProvider<ScheduledAccounts> named, AccountTable accounts,
			RequestRun requests, ScheduleProperties properties, TellRun tell, Clock clock) {
		return new FireSchedules(table, new FindScheduledAccounts(named, accounts), requests, properties, tell, clock);
	}

	@Bean
	ClusterView clusterView(JdbcClient jdbc) {
		return new ClusterView(jdbc);
	}

	@Bean
	WatchRuns watchRuns(RunView runs, ClusterView cluster, StoreTrigger triggers, TransactionOperations transactions,
			RunProperties properties, TellRun tell, Clock clock) {
		return new WatchRuns(runs, cluster, triggers, transactions, properties, tell, clock);
	}

}
