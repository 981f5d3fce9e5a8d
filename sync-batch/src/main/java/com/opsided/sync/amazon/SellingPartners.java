package com.opsided.sync.amazon;

/**
 * The way to the Selling Partner API of each account.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class SellingPartners {

	SellingPartners() {
	}

	/**
	 * Returns the operations of an account. Costs nothing; keeps nothing but the
	 * account's access token.
	 * @param account whom to ask for
	 * @return its operations, with the configured patience
	 */
	public SellingPartner of(AmazonAccount account) {
		throw new UnsupportedOperationException();
	}

}
