package com.opsided.integration.login;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long logins last.
 *
 * @param accessLife how long an access token is valid
 * @param idle how long a session lasts that is not refreshed
 * @param absolute how long a session lasts in any case
 * @param leeway how long after a refresh the same refresh token is answered the same
 * again, for answers that were lost on their way
 * @param remembered how long it is remembered where a session began, after it ended
 */
@ConfigurationProperties("opsided.login")
record LoginProperties(@DefaultValue("15m") Duration accessLife, @DefaultValue("7d") Duration idle,
		@DefaultValue("30d") Duration absolute, @DefaultValue("10s") Duration leeway,
		@DefaultValue("30d") Duration remembered) {

	private static final Duration LONGEST_ACCESS = Duration.ofHours(1);

	private static final Duration LONGEST_LEEWAY = Duration.ofMinutes(1);

	LoginProperties {
		between("access-life", accessLife, LONGEST_ACCESS);
		between("idle", idle, absolute);
		between("leeway", leeway, LONGEST_LEEWAY);
	}

	private static void between(String name, Duration value, Duration most) {
		if (value.isNegative() || value.isZero() || value.compareTo(most) > 0) {
			throw new IllegalArgumentException("opsided.login." + name + " is more than nothing and at most " + most);
		}
	}

}
