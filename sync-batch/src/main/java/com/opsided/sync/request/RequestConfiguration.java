package com.opsided.sync.request;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.report.ReportRequestTable;
import com.opsided.sync.pull.AccountPull;
import com.opsided.sync.pull.ConnectedAccounts;
import com.opsided.sync.report.ReportFeeds;
import com.opsided.sync.report.StartOver;
import com.opsided.sync.run.ChunkSteps;
import com.opsided.sync.run.ControlRun;

import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The steps of a run that asks Amazon for reports, and the poller that asks for them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportPullProperties.class)
class RequestConfiguration {

	@Bean
	ReportRequestTable reportRequestTable(JdbcClient jdbc) {
		return new ReportRequestTable(jdbc);
	}

	@Bean
	KnownFeeds knownFeeds(ObjectProvider<AccountPull> pulls) {
		return new KnownFeeds(pulls);
	}

	@Bean
	DownloadFolder downloadFolder(@Value("${opsided.home}") Path home) {
		return new DownloadFolder(home.resolve("downloads").toAbsolutePath());
	}

	@Bean
	InspectDocument inspectDocument(AccountTable accounts, ReportFeeds feeds) {
		return new InspectDocument(accounts, feeds);
	}

	@Bean
	RequestedFiles requestedFiles(ReportRequestTable requests, ReportLoadTable loads, ReportFeeds feeds,
			InspectDocument inspect) {
		return new RequestedFiles(requests, loads, feeds, inspect);
	}

	@Bean
	PollReports pollReports(ReportRequestTable requests, TransactionOperations transactions, ConnectedAccounts accounts,
			ControlRun runs, ReportPullProperties properties, Clock clock) {
		return new PollReports(requests, transactions,
				new HandleReport(requests, accounts, new ReadExplanation(), properties, clock), runs, properties,
				clock);
	}

	@Bean
	Step planReports(ChunkSteps steps, ReportRequestTable requests, ConnectedAccounts accounts,
			ReportPullProperties properties, ObjectProvider<AccountPull> pulls, Clock clock) {
		return steps
			.tasklet("planReports",
					new PlanReports(requests, accounts, properties,
							() -> pulls.stream().map(AccountPull::feed).collect(Collectors.toSet()), clock))
			.allowStartIfComplete(true)
			.build();
	}

	@Bean
	Step awaitReports(ChunkSteps steps, ReportRequestTable requests, Clock clock) {
		return steps.tasklet("awaitReports", new AwaitReports(requests, clock)).allowStartIfComplete(true).build();
	}

	/** A download must not keep a transaction open. */
	@Bean
	Step fetchReports(ChunkSteps steps, ReportRequestTable requests, ConnectedAccounts accounts, DownloadFolder folder,
			ReportLoadTable loads, StartOver startOver, InspectDocument inspect, TransactionOperations transactions,
			ReportPullProperties properties, Clock clock) {
		OpenLoad open = new OpenLoad(loads, requests, startOver, inspect, transactions);
		return steps.tasklet("fetchReports", new FetchReports(requests, accounts, folder, open, properties, clock))
			.transactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
			.allowStartIfComplete(true)
			.build();
	}

	@Bean
	Step settleReports(ChunkSteps steps, ReportRequestTable requests, ReportLoadTable loads, InspectDocument inspect,
			DownloadFolder folder) {
		return steps.tasklet("settleReports", new SettleReports(requests, loads, inspect, folder))
			.listener(new FailGivenUp(requests))
			.allowStartIfComplete(true)
			.build();
	}

	@Bean
	JobExecutionListener heedFailures(ConnectedAccounts accounts) {
		return new HeedFailures(accounts);
	}

}
