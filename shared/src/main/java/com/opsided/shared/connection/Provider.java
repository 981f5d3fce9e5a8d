package com.opsided.shared.connection;

/** Who a connection leads to. */
public enum Provider {

	/** The Selling Partner API of one seller in one region. */
	AMAZON,
	/** One mailbox, read-only. */
	GMAIL,
	/** One Stripe account. */
	STRIPE

}
