package com.opsided.shared.amazon;

import java.time.Duration;
import java.time.Instant;

/**
 * An access token and until when it is used.
 *
 * @param value the token
 * @param usableUntil a little before it expires
 */
record AccessToken(String value, Instant usableUntil) {

	private static final Duration EARLIEST = Duration.ofMinutes(2);

	static AccessToken of(TokenReply reply, Instant now) {
		Duration tenth = reply.lifetime().dividedBy(10);
		Duration early = (tenth.compareTo(EARLIEST) < 0) ? tenth : EARLIEST;
		return new AccessToken(reply.accessToken(), now.plus(reply.lifetime()).minus(early));
	}

	boolean isUsable(Instant now) {
		return now.isBefore(this.usableUntil);
	}

	@Override
	public String toString() {
		return "access token until " + this.usableUntil;
	}

}
