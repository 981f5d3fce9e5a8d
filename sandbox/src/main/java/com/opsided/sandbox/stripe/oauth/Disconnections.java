package com.opsided.sandbox.stripe.oauth;

/**
 * Hears of accounts that are connected no more.
 */
public interface Disconnections {

	/**
	 * Hears of one.
	 * @param account {@code acct_…}
	 */
	void tell(String account);

}
