package com.opsided.integration.amazon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import com.opsided.integration.oauth.ClientSecretEnd;
import com.opsided.shared.connection.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;

/**
 * Warns of the end of the client secret, from 90 days before, as Amazon does
 * ({@code amazon-fba.md} §1.3).
 */
final class SecretEnd implements ClientSecretEnd, InitializingBean {

	private static final Logger logger = LoggerFactory.getLogger(SecretEnd.class);

	private static final Duration AHEAD = Duration.ofDays(90);

	private final ConsentProperties properties;

	private final Clock clock;

	SecretEnd(ConsentProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public Optional<Instant> warned(Provider provider) {
		LocalDate since = this.properties.secretSince();
		if (provider != Provider.AMAZON || since == null) {
			return Optional.empty();
		}
		Instant end = since.atStartOfDay(ZoneOffset.UTC).toInstant().plus(this.properties.secretLife());
		return this.clock.instant().isBefore(end.minus(AHEAD)) ? Optional.empty() : Optional.of(end);
	}

	@Override
	public void afterPropertiesSet() {
		warned(Provider.AMAZON)
			.ifPresent((end) -> logger.warn("AMAZON_CLIENT_SECRET ends at {}; make a new one before, and set it", end));
	}

}
