package com.opsided.sync.request;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReportPullPropertiesTests {

	@Test
	void theDefaultsAreThoseOfAmazonsReports() {
		assertThat(bind(new MockEnvironment())).isEqualTo(new ReportPullProperties(true, 18, 90,
				new ReportPullProperties.Trailing(60, 30, 60, 90, 2), 3, Duration.ofMinutes(30), Duration.ofHours(4),
				new ReportPullProperties.Poll(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(60),
						Duration.ofHours(24), Duration.ofMinutes(5), 100, 4, Duration.ofSeconds(5),
						Duration.ofSeconds(60))));
	}

	@Test
	void everyPropertyCanBeSet() {
		MockEnvironment environment = new MockEnvironment();
		String[] values = { "enabled", "false", "history-months", "2", "window-days", "30", "trailing.ledger", "1",
				"trailing.reimbursements", "2", "trailing.returns", "3", "trailing.removals", "4",
				"trailing.storage-months", "5", "attempts", "6", "cool-down", "7m", "daily-cool-down", "8m",
				"poll.interval", "9s", "poll.first", "10s", "poll.longest", "11s", "poll.patience", "12s", "poll.lease",
				"13s", "poll.batch", "14", "poll.threads", "15", "poll.stall", "16s", "poll.pass", "17s" };
		for (int i = 0; i < values.length; i += 2) {
			environment.setProperty("opsided.reports." + values[i], values[i + 1]);
		}
		assertThat(bind(environment)).isEqualTo(new ReportPullProperties(false, 2, 30,
				new ReportPullProperties.Trailing(1, 2, 3, 4, 5), 6, Duration.ofMinutes(7), Duration.ofMinutes(8),
				new ReportPullProperties.Poll(Duration.ofSeconds(9), Duration.ofSeconds(10), Duration.ofSeconds(11),
						Duration.ofSeconds(12), Duration.ofSeconds(13), 14, 15, Duration.ofSeconds(16),
						Duration.ofSeconds(17))));
	}

	@Test
	void aSenselessValueIsRefusedByItsName() {
		for (String name : new String[] { "window-days", "attempts", "poll.batch", "trailing.ledger" }) {
			assertThatExceptionOfType(BindException.class)
				.isThrownBy(() -> bind(new MockEnvironment().withProperty("opsided.reports." + name, "0")))
				.havingRootCause()
				.withMessageContaining("opsided.reports." + name);
		}
	}

	private static ReportPullProperties bind(MockEnvironment environment) {
		return Binder.get(environment).bindOrCreate("opsided.reports", ReportPullProperties.class);
	}

}
