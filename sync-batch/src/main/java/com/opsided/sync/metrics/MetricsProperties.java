package com.opsided.sync.metrics;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the meters that are read from the database.
 *
 * @param every how often a node reads what changes fast: runs, nodes, triggers
 * @param sumsEvery how often one node sums the money, and each reads those sums,
 * connections, schedules and PostgreSQL's statistics
 */
@ConfigurationProperties("opsided.metrics")
record MetricsProperties(@DefaultValue("10s") Duration every, @DefaultValue("60s") Duration sumsEvery) {

	MetricsProperties {
		if (every.toMillis() < 1_000 || sumsEvery.toMillis() < 1_000) {
			throw new IllegalArgumentException("opsided.metrics.every and sums-every: at least 1s");
		}
	}

}
