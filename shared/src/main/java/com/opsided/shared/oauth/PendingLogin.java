package com.opsided.shared.oauth;

import java.time.Instant;

/**
 * A seller whom Amazon sent to us and who has not signed in yet ({@code amazon-fba.md}
 * §1.2).
 *
 * @param callbackUri where Amazon wants the seller back
 * @param amazonState what Amazon wants to see again then
 * @param sellingPartnerId who the seller is, as Amazon says
 * @param expiresAt when it is too late to sign in
 */
public record PendingLogin(String callbackUri, String amazonState, String sellingPartnerId, Instant expiresAt) {

	@Override
	public String toString() {
		return "login of " + this.sellingPartnerId;
	}

}
