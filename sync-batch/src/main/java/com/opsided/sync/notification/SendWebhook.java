package com.opsided.sync.notification;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.opsided.shared.notification.Delivery;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionKind;
import com.opsided.shared.notification.SubscriptionSecretTable;

/** Sends signed JSON ({@code standardwebhooks.com}). */
final class SendWebhook implements Channel {

	private final SubscriptionSecretTable secrets;

	private final PostToReceiver http;

	private final Clock clock;

	SendWebhook(SubscriptionSecretTable secrets, PostToReceiver http, Clock clock) {
		this.secrets = secrets;
		this.http = http;
		this.clock = clock;
	}

	@Override
	public SubscriptionKind kind() {
		return SubscriptionKind.WEBHOOK;
	}

	@Override
	public Attempt send(Subscription subscription, Delivery delivery) {
		URI target = URI.create(this.secrets.get(subscription.place(SubscriptionSecretTable.TARGET)).orElseThrow());
		List<String> signing = Stream
			.of(SubscriptionSecretTable.SIGNING_SECRET, SubscriptionSecretTable.PREVIOUS_SECRET)
			.flatMap((field) -> this.secrets.get(subscription.place(field)).stream())
			.toList();
		String id = delivery.id().toString();
		Instant now = this.clock.instant();
		byte[] body = Payload.ofWebhook(delivery);
		return this.http.post(target, Map.of("webhook-id", id, "webhook-timestamp", Long.toString(now.getEpochSecond()),
				"webhook-signature", Signature.of(signing, id, now, body)), body);
	}

}
