package com.opsided.sync.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

import com.opsided.shared.account.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PolicyPropertiesTests {

	@Test
	void theDefaultsAreThoseOfTheRules() {
		assertThat(bind(new MockEnvironment())).isEqualTo(new PolicyProperties(PublishedPolicies.TABLE,
				Period.ofDays(5), new BigDecimal("5000.00"), Period.ofDays(548)));
	}

	@Test
	void everyPropertyCanBeSet() {
		PolicyProperties properties = bind(
				new MockEnvironment().withProperty("opsided.policy.windows[0].families", "FC_LOST, fc-damaged")
					.withProperty("opsided.policy.windows[0].regions", "eu")
					.withProperty("opsided.policy.windows[0].from", "2026-01-01")
					.withProperty("opsided.policy.windows[0].opens", "10d")
					.withProperty("opsided.policy.windows[0].closes", "18m")
					.withProperty("opsided.policy.windows[0].verified", "true")
					.withProperty("opsided.policy.windows[1].families", "REVERSED")
					.withProperty("opsided.policy.windows[1].closes", "30")
					.withProperty("opsided.policy.settle", "7d")
					.withProperty("opsided.policy.unit-value-cap", "19250")
					.withProperty("opsided.policy.lookback", "365d"));
		assertThat(properties.windows()).containsExactly(
				new ClaimPolicy(Set.of(ClaimFamily.FC_LOST, ClaimFamily.FC_DAMAGED), Set.of(Region.EU),
						LocalDate.of(2026, 1, 1), Period.ofDays(10), Period.ofMonths(18), true),
				new ClaimPolicy(Set.of(ClaimFamily.REVERSED), Set.of(), null, Period.ZERO, Period.ofDays(30), false));
		assertThat(properties.settle()).isEqualTo(Period.ofDays(7));
		assertThat(properties.unitValueCap()).isEqualTo(new BigDecimal("19250"));
		assertThat(properties.lookback()).isEqualTo(Period.ofDays(365));
	}

	@ParameterizedTest
	@CsvSource({ "settle,-1d", "lookback,-1d", "unit-value-cap,0", "unit-value-cap,-1" })
	void absurdSettingsAreRefusedByName(String property, String value) {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind(new MockEnvironment().withProperty("opsided.policy." + property, value)))
			.havingRootCause()
			.withMessageContaining("opsided.policy." + property);
	}

	private static PolicyProperties bind(MockEnvironment environment) {
		return Binder.get(environment).bindOrCreate("opsided.policy", PolicyProperties.class);
	}

}
