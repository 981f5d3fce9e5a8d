package com.opsided.sync.jobs;

import java.time.Clock;

import javax.sql.DataSource;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.report.RejectedRowTable;
import com.opsided.shared.report.StoredFileTable;
import com.opsided.shared.run.RunAttemptView;
import com.opsided.shared.run.RunFileView;
import com.opsided.shared.run.RunLogTable;
import com.opsided.shared.run.RunProgressView;
import com.opsided.shared.run.RunView;
import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.Cursors;
import com.opsided.sync.run.ChainProperties;
import com.opsided.sync.run.KnownJobs;
import com.opsided.sync.run.RequestRun;
import com.opsided.sync.schedule.ClusterView;
import com.opsided.sync.schedule.Schedules;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(EventProperties.class)
class JobsConfiguration {

	@Bean
	StartRuns startRuns(RequestRun requests) {
		return new StartRuns(requests);
	}

	@Bean
	FindAccounts findAccounts(AccountTable accounts, JdbcClient jdbc) {
		return new FindAccounts(accounts, new ConnectionTable(jdbc));
	}

	@Bean
	ReadRuns readRuns(AccountScope scope, @Qualifier("webDataSource") DataSource web, Cursors cursors) {
		JdbcClient jdbc = JdbcClient.create(web);
		return new ReadRuns(scope, new RunView(jdbc), new RunProgressView(jdbc), new RunAttemptView(jdbc),
				new RunFileView(jdbc), new StoredFileTable(jdbc), cursors);
	}

	@Bean
	ReadJobs readJobs(KnownJobs jobs, @Qualifier("webDataSource") DataSource web, Schedules schedules,
			ClusterView cluster, Clock clock) {
		return new ReadJobs(jobs, new RunView(JdbcClient.create(web)), schedules, cluster, clock);
	}

	@Bean
	ReadRejected readRejected(@Qualifier("webDataSource") DataSource web, Cursors cursors) {
		JdbcClient jdbc = JdbcClient.create(web);
		return new ReadRejected(new RunFileView(jdbc), new RejectedRowTable(jdbc), cursors);
	}

	@Bean
	ForetellControl foretellControl(ChainProperties chain) {
		return new ForetellControl(chain);
	}

	@Bean
	ReadRunLog readRunLog(@Qualifier("webDataSource") DataSource web, Cursors cursors) {
		return new ReadRunLog(new RunLogTable(JdbcClient.create(web)), cursors);
	}

	@Bean
	RunEvents runEvents(@Qualifier("webDataSource") DataSource web, ReadRuns runs, EventProperties properties,
			Clock clock) {
		return new RunEvents(new RunProgressView(JdbcClient.create(web)), runs, properties, clock);
	}

}
