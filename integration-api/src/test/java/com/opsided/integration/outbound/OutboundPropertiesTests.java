package com.opsided.integration.outbound;

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

class OutboundPropertiesTests {

	@Test
	void defaults() {
		assertThat(bind(Map.of())).isEqualTo(new OutboundProperties(Duration.ofSeconds(5), Duration.ofSeconds(20),
				Duration.ofSeconds(30), DataSize.ofMegabytes(16), Duration.ofSeconds(5), 3, Duration.ofMillis(500)));
	}

	@ParameterizedTest
	@CsvSource({ "connect,0s", "read,-1s", "reply,0s", "first-pause,0s", "reply-size,0B", "patience,-1s",
			"attempts,0" })
	void whatCannotBeIsRefused(String name, String value) {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bind(Map.of("opsided.outbound." + name, value)))
			.havingRootCause()
			.withMessageContaining("opsided.outbound");
	}

	private static OutboundProperties bind(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("opsided.outbound",
				OutboundProperties.class);
	}

}
