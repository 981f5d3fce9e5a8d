package com.opsided.integration.outbound;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long, how large and how often calls to Google and Stripe may be.
 *
 * @param connect to reach the other side
 * @param read between two pieces of an answer
 * @param reply for a whole answer
 * @param replySize of an answer
 * @param patience how long one call may wait in all, for quota and between attempts
 * @param attempts how often a call is sent at most
 * @param firstPause before the second attempt; doubles from attempt to attempt
 */
@ConfigurationProperties("opsided.outbound")
public record OutboundProperties(@DefaultValue("5s") Duration connect, @DefaultValue("20s") Duration read,
		@DefaultValue("30s") Duration reply, @DefaultValue("16MB") DataSize replySize,
		@DefaultValue("5s") Duration patience, @DefaultValue("3") int attempts,
		@DefaultValue("500ms") Duration firstPause) {

	public OutboundProperties {
		positive("connect", connect);
		positive("read", read);
		positive("reply", reply);
		positive("first-pause", firstPause);
		if (replySize.toBytes() < 1 || patience.isNegative() || attempts < 1) {
			throw new IllegalArgumentException(
					"opsided.outbound needs a positive reply-size, a patience that is not negative and at least 1 attempt");
		}
	}

	private static void positive(String name, Duration value) {
		if (value.isNegative() || value.isZero()) {
			throw new IllegalArgumentException("opsided.outbound." + name + " must be positive, not " + value);
		}
	}

}
