package com.opsided.integration;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Connections to PostgreSQL.
 *
 * @param size how many at most
 * @param patience how long a request waits for one
 */
@ConfigurationProperties("opsided.pool")
record PoolProperties(@DefaultValue("16") int size, @DefaultValue("5s") Duration patience) {

	PoolProperties {
		if (size < 2) {
			throw new IllegalArgumentException("opsided.pool.size must be at least 2, not " + size);
		}
		if (patience.toMillis() < 250) {
			throw new IllegalArgumentException("opsided.pool.patience must be at least 250ms");
		}
	}

}
