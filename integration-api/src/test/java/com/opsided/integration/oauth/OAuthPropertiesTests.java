package com.opsided.integration.oauth;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OAuthPropertiesTests {

	@Test
	void theDefaultsAreStrict() {
		OAuthProperties properties = bound(Map.of());
		assertThat(properties.publicUrl()).isEqualTo(URI.create("http://localhost:3001"));
		assertThat(properties.completedUrl()).isNull();
		assertThat(properties.returnUrls()).isEmpty();
		assertThat(properties.signInUrl()).isNull();
		assertThat(properties.stateLife()).isEqualTo(Duration.ofMinutes(10));
		assertThat(properties.wire().replySize()).isEqualTo(DataSize.ofKilobytes(256));
		assertThat(properties.wire().reply()).isEqualTo(Duration.ofSeconds(15));
		assertThat(properties.revocation().giveUpAfter()).isEqualTo(Duration.ofDays(7));
	}

	@ParameterizedTest
	@CsvSource({ "state-life, 11m", "state-life, 0s", "public-url, api.example", "revocation.pause, 0s",
			"revocation.first, 7h", "revocation.give-up-after, 1h" })
	void whatMakesNoSenseIsRefused(String name, String value) {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bound(Map.of("opsided.oauth." + name, value)));
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "2, 2", "3, 4", "9, 256", "10, 360", "1000, 360" })
	void aProviderThatFailsIsAskedLessAndLessOften(int failures, long minutes) {
		assertThat(bound(Map.of()).revocation().after(failures)).isEqualTo(Duration.ofMinutes(minutes));
	}

	private static OAuthProperties bound(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("opsided.oauth",
				OAuthProperties.class);
	}

}
