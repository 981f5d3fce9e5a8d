package com.opsided.integration.outbound;

/** What opens a provider's API to a call. */
public interface Access {

	/**
	 * Returns what can be used now.
	 * @return a token or key in clear
	 * @throws com.opsided.shared.token.TokenFailure if there is none
	 */
	String token();

	/**
	 * Returns another one after the provider refused one.
	 * @param refused the one that was refused
	 * @return another token in clear
	 * @throws com.opsided.shared.token.TokenFailure if there is none
	 */
	String renewed(String refused);

}
