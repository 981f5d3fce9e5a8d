package com.opsided.shared.amazon;

import java.time.Duration;

/**
 * What Login with Amazon gave for a refresh token, which stays.
 *
 * @param accessToken the token in clear
 * @param life how long it lasts
 */
public record GrantedAccess(String accessToken, Duration life) {

	@Override
	public String toString() {
		return "access for " + this.life;
	}

}
