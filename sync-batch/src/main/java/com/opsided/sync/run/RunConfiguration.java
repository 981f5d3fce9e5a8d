package com.opsided.sync.run;

import java.time.Clock;

import javax.sql.DataSource;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.run.RunControlTable;
import com.opsided.shared.run.RunTable;
import com.opsided.shared.run.RunView;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ RunProperties.class, ChainProperties.class })
class RunConfiguration {

	@Bean
	RunTable runTable(JdbcClient jdbc) {
		return new RunTable(jdbc);
	}

	@Bean
	RunControlTable runControlTable(JdbcClient jdbc) {
		return new RunControlTable(jdbc);
	}

	@Bean
	RunView runView(JdbcClient jdbc) {
		return new RunView(jdbc);
	}

	@Bean
	RunAttempts runAttempts(JdbcClient jdbc, JobRepository repository) {
		return new RunAttempts(jdbc, repository);
	}

	@Bean
	KnownJobs knownJobs(ObjectProvider<Job> jobs) {
		return new KnownJobs(jobs);
	}

	@Bean
	TellRun tellRun(ObjectProvider<RunListener> listeners) {
		return new TellRun(listeners);
	}

	@Bean
	NodeShutdown nodeShutdown() {
		return new NodeShutdown();
	}

	@Bean
	RunLogContext runLogContext() {
		return new RunLogContext();
	}

	@Bean
	AskedToStop askedToStop(RunTable runs, NodeShutdown shutdown) {
		return new AskedToStop(runs, shutdown);
	}

	@Bean
	ChunkSteps chunkSteps(JobRepository repository, PlatformTransactionManager transactions, AskedToStop asked,
			ObjectProvider<ChunkObserver> observers) {
		return new ChunkSteps(repository, transactions, asked,
				(chunk) -> observers.forEach((each) -> each.ended(chunk)));
	}

	@Bean
	PartitionSteps partitionSteps(JobRepository repository, TransactionOperations transactions,
			StorePartitions triggers, NodeShutdown shutdown, AskedToStop asked, RunLogContext log) {
		return new PartitionSteps(repository, new Partitions(repository, transactions, triggers), shutdown, asked, log);
	}

	@Bean
	AttemptRun attemptRun(JobRepository repository, JobOperator operator) {
		return new AttemptRun(repository, operator);
	}

	@Bean
	ExecuteAlone executeAlone(JobRepository repository, AttemptRun attempts, DataSource dataSource) {
		return new ExecuteAlone(repository, attempts, dataSource);
	}

	@Bean
	ExecuteRun executeRun(RunTable runs, AttemptRun attempts, RunLogContext log) {
		return new ExecuteRun(runs, attempts, "pid " + ProcessHandle.current().pid(), log);
	}

	@Bean
	RequestRun requestRun(TransactionOperations transactions, RunTable runs, RunView view, StoreTrigger triggers,
			KnownJobs jobs, Clock clock) {
		return new RequestRun(transactions, runs, view, triggers, jobs, clock);
	}

	@Bean
	ControlRun controlRun(TransactionOperations transactions, RunControlTable runs, RunView view, StoreTrigger triggers,
			TellRun tell, Clock clock) {
		return new ControlRun(transactions, runs, view, triggers, tell, clock);
	}

	@Bean
	EndRun endRun(TransactionOperations transactions, RunTable runs, StoreTrigger triggers, RequestRun requests,
			ChainProperties chain, RunProperties properties, AccountTable accounts, Clock clock) {
		return new EndRun(transactions, runs, triggers, new ChainRun(chain, requests, accounts), properties, clock);
	}

	@Bean
	ExecuteFired executeFired(RunTable runs, AttemptRun attempts, EndRun ends, KnownJobs jobs,
			ObjectProvider<PrepareRun> preparations, NodeShutdown shutdown, TellRun tell, RunLogContext log,
			Clock clock) {
		return new ExecuteFired(runs, attempts, ends, jobs, preparations, shutdown, tell, log, clock);
	}

	@Bean
	WakeRuns wakeRuns(TransactionOperations transactions, RunControlTable runs, StoreTrigger triggers,
			RunProperties properties, Clock clock) {
		return new WakeRuns(transactions, runs, triggers, properties, clock);
	}

	@Bean
	PurgeHistory purgeHistory(TransactionOperations transactions, RunControlTable runs, RunAttempts attempts,
			RunProperties properties, TellRun tell, Clock clock) {
		return new PurgeHistory(transactions, runs, attempts, properties, tell, clock);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
