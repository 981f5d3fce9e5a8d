package com.opsided.integration.google;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MailPropertiesTests {

	@Test
	void defaults() {
		assertThat(bind(Map.of())).isEqualTo(new MailProperties(6000, 5, 20, 100, 500_000, DataSize.ofMegabytes(10)));
	}

	@Test
	void aPageThatTheQuotaCannotPayForIsRefused() {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind(Map.of("opsided.google.mail.page-size", "300")))
			.havingRootCause()
			.withMessageContaining("make page-size smaller");
	}

	@Test
	void anAttachmentOfNothingIsNoLimit() {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind(Map.of("opsided.google.mail.largest-attachment", "0B")));
	}

	private static MailProperties bind(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("opsided.google.mail",
				MailProperties.class);
	}

}
