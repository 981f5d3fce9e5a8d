package com.opsided.integration.user;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How passwords are hashed.
 *
 * @param atOnce how many at the same time, 0 for as many as there are cores; each takes
 * 19 MiB
 * @param patience how long a request waits for its turn
 */
@ConfigurationProperties("opsided.passwords")
record PasswordProperties(@DefaultValue("0") int atOnce, @DefaultValue("10s") Duration patience) {

	PasswordProperties {
		if (atOnce < 0) {
			throw new IllegalArgumentException("opsided.passwords.at-once must not be negative");
		}
		if (patience.isNegative() || patience.isZero()) {
			throw new IllegalArgumentException("opsided.passwords.patience must be more than nothing");
		}
	}

	int permits() {
		return (this.atOnce > 0) ? this.atOnce : Runtime.getRuntime().availableProcessors();
	}

}
