package com.opsided.sync.legacy;

import com.opsided.shared.connection.Provider;

/**
 * How a provider's tokens begin, as far as that is known.
 *
 * @param access the beginning of access tokens
 * @param refresh the beginning of refresh tokens
 */
record TokenForm(String access, String refresh) {

	static TokenForm of(Provider provider) {
		return switch (provider) {
			case AMAZON -> new TokenForm("Atza|", "Atzr|");
			case GMAIL -> new TokenForm("ya29.", "1//");
			case STRIPE -> new TokenForm("", "rt_");
		};
	}

}
