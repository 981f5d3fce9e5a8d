package com.opsided.sync.metrics;

import java.time.Clock;

import com.opsided.shared.discrepancy.DiscrepancyTotalTable;
import com.opsided.shared.report.ReportAgeView;
import com.opsided.shared.run.RunBacklogView;
import com.opsided.sync.run.RunListener;
import com.opsided.sync.schedule.ClusterView;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The meters exist where somebody can read them: on a server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class MetricsConfiguration {

	@Bean
	RunListener runMeters(MeterRegistry registry) {
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

	@Bean
	StateMeters stateMeters(MeterRegistry registry, JdbcClient jdbc, ClusterView cluster, Clock clock) {
		return new StateMeters(registry, new RunBacklogView(jdbc), new ReportAgeView(jdbc),
				new DiscrepancyTotalTable(jdbc), cluster, clock);
	}

	@Bean
	RefreshMeters refreshMeters(StateMeters meters) {
		return new RefreshMeters(meters);
	}

}
