package com.opsided.integration.token;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How tokens are refreshed.
 *
 * @param connect how long to reach a provider
 * @param reply how long for a whole answer; well below the lease of a refresh
 * @param replySize how large an answer may be
 * @param daily whether this node takes part in the daily round
 * @param look how often it looks whether a round is due
 * @param warn how long before a consent ends its connection is warned about
 */
@ConfigurationProperties("opsided.tokens")
record TokenProperties(@DefaultValue("5s") Duration connect, @DefaultValue("15s") Duration reply,
		@DefaultValue("64KB") DataSize replySize, @DefaultValue("true") boolean daily,
		@DefaultValue("5m") Duration look, @DefaultValue("30d") Duration warn) {

	private static final Duration LONGEST_REPLY = Duration.ofSeconds(60);

	TokenProperties {
		for (Duration each : new Duration[] { connect, reply, look, warn }) {
			if (each.isNegative() || each.isZero()) {
				throw new IllegalArgumentException("opsided.tokens needs positive times, not " + each);
			}
		}
		if (reply.compareTo(LONGEST_REPLY) > 0) {
			throw new IllegalArgumentException("opsided.tokens.reply must be at most 60s, not " + reply);
		}
		if (replySize.toBytes() < 1024) {
			throw new IllegalArgumentException("opsided.tokens.reply-size must be at least 1KB");
		}
	}

}
