package com.opsided.sync.schedule;

import java.time.Duration;
import java.util.Map;

import com.opsided.sync.run.RunProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The defaults of nodes, runs and schedules, and what is refused.
 */
class ClusterSettingsTests {

	@Test
	void aNodeExecutesNothingUnlessItIsTold() {
		assertThat(bind(Map.of(), "opsided.node", NodeProperties.class)).isEqualTo(new NodeProperties(false, "AUTO", 4,
				2, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofSeconds(20)));
	}

	@Test
	void runsAreKeptForNinetyDaysAndTheLastTenForEver() {
		assertThat(bind(Map.of(), "opsided.run", RunProperties.class))
			.isEqualTo(new RunProperties(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(30),
					Duration.ofDays(90), 10, Duration.ofDays(1)));
	}

	@Test
	void theAccountsOfAScheduleAreSpreadOverHalfAnHour() {
		assertThat(bind(Map.of(), "opsided.schedule", ScheduleProperties.class)).isEqualTo(
				new ScheduleProperties(Duration.ofSeconds(10), Duration.ofMinutes(30), 200, Duration.ofMinutes(5)));
	}

	@ParameterizedTest
	@CsvSource({ "opsided.node.threads, 0", "opsided.node.partition-threads, 0", "opsided.node.idle-wait, 999ms",
			"opsided.node.checkin, 0s" })
	void aNodeThatCouldNotWorkIsRefused(String name, String value) {
		assertThatThrownBy(() -> bind(Map.of(name, value), "opsided.node", NodeProperties.class))
			.hasRootCauseInstanceOf(IllegalArgumentException.class);
	}

	private static <T> T bind(Map<String, String> settings, String prefix, Class<T> type) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(prefix, type);
	}

}
