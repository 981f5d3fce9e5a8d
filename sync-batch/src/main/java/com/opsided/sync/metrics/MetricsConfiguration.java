package com.opsided.sync.metrics;

import java.time.Clock;
import java.util.List;

import com.opsided.shared.claim.ClaimMeterTable;
import com.opsided.shared.connection.ConnectionStandingView;
import com.opsided.shared.discrepancy.DiscrepancyTotalTable;
import com.opsided.shared.postgres.ServerStatisticsView;
import com.opsided.shared.report.ReportAgeView;
import com.opsided.shared.run.RunBacklogView;
import com.opsided.sync.run.KnownJobs;
import com.opsided.sync.schedule.ClusterView;
import com.opsided.sync.schedule.Schedules;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The meters exist where somebody can read them: on a server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(MetricsProperties.class)
class MetricsConfiguration {

	@Bean
	RunMeters runMeters(MeterRegistry registry) {
		return new RunMeters(registry);
	}

	@Bean
	CallMeters callMeters(MeterRegistry registry) {
		return new CallMeters(registry);
	}

	@Bean
	StepMeters stepMeters(MeterRegistry registry) {
		return new StepMeters(registry);
	}

	@Bean
	LoadMeters loadMeters(MeterRegistry registry) {
		return new LoadMeters(registry);
	}

	/** Once the jobs are there. */
	@Bean
	SmartInitializingSingleton expectedMeters(RunMeters runs, CallMeters calls, LoadMeters loads, KnownJobs jobs) {
		return () -> {
			jobs.names().forEach(runs::expect);
			calls.expect();
			loads.expect();
		};
	}

	@Bean
	SumClaims sumClaims(JdbcClient jdbc, TransactionOperations transactions, MetricsProperties properties) {
		return new SumClaims(new ClaimMeterTable(jdbc), transactions, properties.sumsEvery());
	}

	@Bean
	RefreshMeters refreshMeters(MeterRegistry registry, JdbcClient jdbc, ClusterView cluster, Schedules schedules,
			KnownJobs jobs, MetricsProperties properties, Clock clock) {
		RunBacklogView runs = new RunBacklogView(jdbc);
		List<ReadMeters> often = List
			.of(new StateMeters(registry, runs, new ReportAgeView(jdbc), cluster, jobs::names));
		List<ReadMeters> seldom = List.of(
				new MoneyMeters(registry, new DiscrepancyTotalTable(jdbc), new ClaimMeterTable(jdbc)),
				new ConnectionMeters(registry, new ConnectionStandingView(jdbc)),
				new ScheduleMeters(registry, schedules, runs),
				new PostgresMeters(registry, new ServerStatisticsView(jdbc)));
		return new RefreshMeters(often, seldom, properties, clock);
	}

}
