package com.opsided.sandbox.google.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A user's leave for an application. It ends when the user takes it back, or when its
 * refresh token was not used for six months.
 *
 * @param id tells it from others
 * @param refreshToken the refresh token; empty if none was given
 * @param email who gave it
 * @param clientId the application it was given to
 * @param scopes what was granted
 * @param used when it was last of use, to the day
 * @param revoked whether it was taken back
 */
record GoogleGrant(String id, String refreshToken, String email, String clientId, List<String> scopes, Instant used,
		boolean revoked) {

	private static final Duration LIFE = Duration.ofDays(182);

	private static final Duration DAY = Duration.ofDays(1);

	GoogleGrant {
		scopes = List.copyOf(scopes);
	}

	boolean holds(Instant now) {
		return !this.revoked && now.isBefore(this.used.plus(LIFE));
	}

	boolean isOf(String email, String clientId) {
		return this.email.equals(email) && (clientId.isEmpty() || this.clientId.equals(clientId));
	}

	GoogleGrant use(Instant now) {
		return now.isBefore(this.used.plus(DAY)) ? this
				: new GoogleGrant(this.id, this.refreshToken, this.email, this.clientId, this.scopes, now, false);
	}

	GoogleGrant revoke() {
		return new GoogleGrant(this.id, this.refreshToken, this.email, this.clientId, this.scopes, this.used, true);
	}

	@Override
	public String toString() {
		return "Grant of " + this.email;
	}

}
