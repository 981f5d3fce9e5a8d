package com.opsided.integration.apikey;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of API keys.
 *
 * @param life how long a key lives if its owner does not say
 * @param longest how long a key may live
 * @param most how many keys a user may have
 */
@ConfigurationProperties("opsided.api-keys")
record ApiKeyProperties(@DefaultValue("90d") Duration life, @DefaultValue("366d") Duration longest,
		@DefaultValue("50") int most) {

	ApiKeyProperties {
		if (life.isNegative() || life.isZero() || life.compareTo(longest) > 0) {
			throw new IllegalArgumentException("opsided.api-keys.life is more than nothing and at most " + longest);
		}
	}

}
