package com.opsided.integration.login;

import java.time.Clock;
import java.time.Instant;

import com.opsided.integration.limit.RateLimitTable;
import com.opsided.shared.apikey.ApiKeyTable;
import com.opsided.shared.session.SessionTable;
import com.opsided.shared.tenant.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Forgets, now and then, what ended long ago: sessions with their tokens, keys, limits.
 */
class ForgetSessions {

	private static final Logger logger = LoggerFactory.getLogger(ForgetSessions.class);

	private final SessionTable sessions;

	private final ApiKeyTable keys;

	private final RateLimitTable limits;

	private final LoginProperties properties;

	private final Clock clock;

	ForgetSessions(SessionTable sessions, ApiKeyTable keys, RateLimitTable limits, LoginProperties properties,
			Clock clock) {
		this.sessions = sessions;
		this.keys = keys;
		this.limits = limits;
		this.properties = properties;
		this.clock = clock;
	}

	/** On every node; what one forgot, the others do not find. */
	@Scheduled(initialDelayString = "${opsided.login.cleaning:PT10M}",
			fixedDelayString = "${opsided.login.cleaning:PT10M}")
	void forget() {
		Instant before = this.clock.instant().minus(this.properties.remembered());
		Tenant.EVERYBODY.run(() -> {
			int gone = this.sessions.forget(before) + this.keys.forget(before);
			this.limits.clean();
			if (gone > 0) {
				logger.info("Forgot {} sessions and API keys that ended before {}", gone, before);
			}
		});
	}

}
