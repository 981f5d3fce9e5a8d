package com.opsided.shared.amazon;

/**
 * The way to the Selling Partner API of each account.
 */
public final class SellingPartners {

	private final AmazonProperties properties;

	private final CallAmazon amazon;

	private final DownloadDocument documents;

	SellingPartners(AmazonProperties properties, CallAmazon amazon, DownloadDocument documents) {
		this.properties = properties;
		this.amazon = amazon;
		this.documents = documents;
	}

	/**
	 * Returns the operations of an account. Costs nothing.
	 * @param account whom to ask for
	 * @return its operations, with the configured patience
	 */
	public SellingPartner of(AmazonAccount account) {
		return new SellingPartner(account, this.properties.waiting().patience(), this.amazon, this.documents);
	}

	/**
	 * Forgets the access token of an account that was disconnected or connected anew.
	 * Only on this node; elsewhere it lasts for up to an hour.
	 * @param account the account's id
	 */
	public void forget(long account) {
		this.amazon.tokens().forget(account);
	}

}
