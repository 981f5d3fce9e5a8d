package com.opsided.sync.notification;

import java.net.URI;
import java.util.Map;

import com.opsided.shared.notification.Delivery;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionKind;
import com.opsided.shared.notification.SubscriptionSecretTable;

/** Sends what Slack's incoming webhooks and their like show. */
final class SendSlack implements Channel {

	private final SubscriptionSecretTable secrets;

	private final PostToReceiver http;

	SendSlack(SubscriptionSecretTable secrets, PostToReceiver http) {
		this.secrets = secrets;
		this.http = http;
	}

	@Override
	public SubscriptionKind kind() {
		return SubscriptionKind.SLACK;
	}

	@Override
	public Attempt send(Subscription subscription, Delivery delivery) {
		URI target = URI.create(this.secrets.get(subscription.place(SubscriptionSecretTable.TARGET)).orElseThrow());
		return this.http.post(target, Map.of(), Payload.ofSlack(delivery));
	}

}
