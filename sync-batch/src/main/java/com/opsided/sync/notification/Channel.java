package com.opsided.sync.notification;

import com.opsided.shared.notification.Delivery;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionKind;

/** One way to send messages. Safe for several threads. */
interface Channel {

	/** Names it. */
	SubscriptionKind kind();

	/**
	 * Sends a message once.
	 * @param subscription who is told
	 * @param delivery what is told
	 * @return what came of it; it does not throw for what a receiver or the network does
	 */
	Attempt send(Subscription subscription, Delivery delivery);

}
