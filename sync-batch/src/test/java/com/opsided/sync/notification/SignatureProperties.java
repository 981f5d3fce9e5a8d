package com.opsided.sync.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.notification.Delivery;
import com.opsided.shared.notification.DeliveryState;
import com.opsided.shared.notification.NotificationEvent;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionKind;
import com.opsided.shared.notification.SubscriptionSecretTable;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is signed is what is sent. */
class SignatureProperties {

	/** The example that the specification's own libraries are tested with. */
	@Example
	void theExampleOfTheSpecificationIsMet() {
		assertThat(Signature.of(List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), "msg_p5jXN8AQM9LWM0D4loKWxJek",
				Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
	}

	/** Whatever the facts say, in whatever script. */
	@Property(tries = 60)
	void theReceiverCanVerifyTheBytesItGot(@ForAll @StringLength(max = 300) String detail) throws Exception {
		String facts = JsonMapper.shared().writeValueAsString(java.util.Map.of("detail", detail, "runId", 1));
		try (Receiver receiver = new Receiver();
				PostToReceiver http = new PostToReceiver(Messenger.properties(),
						new ReachableAddresses(Messenger.properties().allowedNetworks()),
						java.time.Clock.systemUTC())) {
			Subscription subscription = Messenger.subscribe(SubscriptionKind.WEBHOOK, receiver.url());
			Delivery delivery = new Delivery(subscription.owner(), UUID.randomUUID(), subscription.id(),
					NotificationEvent.RUN_FAILED, facts, DeliveryState.PENDING, 1, Instant.now(), Instant.now(), null,
					null, null);
			assertThat(
					new SendWebhook(Messenger.secrets, http, java.time.Clock.systemUTC()).send(subscription, delivery)
						.taken())
				.isTrue();
			Receiver.Received received = receiver.received.get(0);
			String secret = Messenger.secrets.get(subscription.place(SubscriptionSecretTable.SIGNING_SECRET))
				.orElseThrow();
			assertThat(VerifySignature.of(secret, received)).isTrue();
			assertThat(received.body()).isEqualTo(Payload.ofWebhook(delivery));
			byte[] changed = received.body().clone();
			changed[changed.length / 2] ^= 1;
			assertThat(VerifySignature.of(secret, received.header("webhook-id"), received.header("webhook-timestamp"),
					changed, received.header("webhook-signature")))
				.isFalse();
			assertThat(VerifySignature.of(Signature.newSecret(), received)).isFalse();
			assertThat(JsonMapper.shared().readTree(received.body()).path("data").path("detail").asString())
				.isEqualTo(detail);
		}
	}

}
