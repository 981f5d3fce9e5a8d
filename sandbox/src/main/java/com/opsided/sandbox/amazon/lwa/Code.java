package com.opsided.sandbox.amazon.lwa;

import java.time.Instant;

/**
 * What the consent page gives an application, to be exchanged once.
 *
 * @param code the {@code spapi_oauth_code}
 * @param sellerId who consented
 * @param clientId the application it was given to
 * @param redirectUri where the seller was sent with it
 * @param expires when it dies
 * @param used whether it was exchanged
 */
record Code(String code, String sellerId, String clientId, String redirectUri, Instant expires, boolean used) {

	boolean isGood(Instant now) {
		return !this.used && now.isBefore(this.expires);
	}

	Code use() {
		return new Code(this.code, this.sellerId, this.clientId, this.redirectUri, this.expires, true);
	}

	@Override
	public String toString() {
		return "Code of " + this.sellerId;
	}

}
