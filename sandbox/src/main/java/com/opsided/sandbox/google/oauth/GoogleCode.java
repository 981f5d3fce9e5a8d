package com.opsided.sandbox.google.oauth;

import java.time.Instant;
import java.util.List;

/**
 * What the consent page gives an application, to be exchanged once.
 *
 * @param code the code
 * @param email who consented
 * @param clientId the application it was given to
 * @param redirectUri where the user was sent with it
 * @param scopes what was granted
 * @param challenge the code challenge; empty if the application sent none
 * @param method {@code S256} or {@code plain}
 * @param offline whether a refresh token was asked for
 * @param prompted whether consent was asked for anew
 * @param expires when it dies
 * @param used whether it was exchanged
 */
record GoogleCode(String code, String email, String clientId, String redirectUri, List<String> scopes, String challenge,
		String method, boolean offline, boolean prompted, Instant expires, boolean used) {

	GoogleCode {
		scopes = List.copyOf(scopes);
	}

	boolean isGood(Instant now, String client) {
		return !this.used && now.isBefore(this.expires) && this.clientId.equals(client);
	}

	GoogleCode use() {
		return new GoogleCode(this.code, this.email, this.clientId, this.redirectUri, this.scopes, this.challenge,
				this.method, this.offline, this.prompted, this.expires, true);
	}

	@Override
	public String toString() {
		return "Code of " + this.email;
	}

}
