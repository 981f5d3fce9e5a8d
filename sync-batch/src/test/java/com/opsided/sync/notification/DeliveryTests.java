package com.opsided.sync.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import com.opsided.shared.notification.Delivery;
import com.opsided.shared.notification.DeliveryState;
import com.opsided.shared.notification.OutboxTable;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionKind;
import com.opsided.shared.notification.SubscriptionSecretTable;
import com.opsided.sync.audit.Await;
import com.opsided.sync.audit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Sending the outbox to receivers that behave, and to those that do not. */
class DeliveryTests {

	private final Receiver receiver = new Receiver();

	@BeforeEach
	void empty() {
		Messenger.forgetAll();
	}

	@AfterEach
	void close() {
		this.receiver.close();
		Messenger.forgetAll();
	}

	private Subscription webhook() {
		return Messenger.subscribe(SubscriptionKind.WEBHOOK, this.receiver.url());
	}

	@Test
	void aMessageComesSignedWithItsIdAndItsFacts() throws Exception {
		Subscription subscription = webhook();
		Delivery delivery = Messenger.tell(subscription);
		try (Messenger messenger = new Messenger()) {
			assertThat(messenger.ended(delivery).state()).isEqualTo(DeliveryState.DELIVERED);
			assertThat(messenger.attempts("webhook", "delivered")).isEqualTo(1);
		}
		Receiver.Received received = this.receiver.received.get(0);
		String secret = Messenger.secrets.get(subscription.place(SubscriptionSecretTable.SIGNING_SECRET)).orElseThrow();
		assertThat(received.header("webhook-id")).isEqualTo(delivery.id().toString());
		assertThat(VerifySignature.of(secret, received)).isTrue();
		assertThat(Instant.ofEpochSecond(Long.parseLong(received.header("webhook-timestamp"))))
			.isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
		JsonNode body = JsonMapper.shared().readTree(received.body());
		assertThat(body.path("type").asString()).isEqualTo("run.failed");
		assertThat(body.path("data").path("detail").asString()).isEqualTo("Amazon answered 500");
	}

	@Test
	void aReceiverThatFailsIsTriedAgainUnderTheSameId() throws Exception {
		this.receiver.then(500).thenBreak().then(302, "Location", this.receiver.url());
		Delivery delivery = Messenger.tell(webhook());
		try (Messenger messenger = new Messenger()) {
			assertThat(messenger.ended(delivery)).satisfies((ended) -> {
				assertThat(ended.state()).isEqualTo(DeliveryState.DELIVERED);
				assertThat(ended.attempts()).isEqualTo(4);
				assertThat(ended.detail()).isNull();
			});
			assertThat(messenger.attempts("webhook", "failed")).isEqualTo(3);
		}
		assertThat(this.receiver.ids()).hasSize(4).containsOnly(delivery.id().toString());
		assertThat(this.receiver.received.stream().map(Receiver.Received::body).distinct().map(String::new).distinct())
			.as("the same bytes each time")
			.hasSize(1);
	}

	@Test
	void aConnectionThatIsResetIsTriedAgain() throws Exception {
		try (ServerSocket rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Thread rudely = new Thread(() -> reset(rude));
			rudely.start();
			Delivery delivery = Messenger
				.tell(Messenger.subscribe(SubscriptionKind.WEBHOOK, "http://127.0.0.1:" + rude.getLocalPort()));
			try (Messenger messenger = new Messenger("attempts", "2")) {
				Delivery ended = messenger.ended(delivery);
				assertThat(ended.state()).isEqualTo(DeliveryState.DEAD);
				assertThat(ended.attempts()).isEqualTo(2);
				assertThat(ended.detail()).contains("refused or broke");
				assertThat(messenger.attempts("webhook", "dead")).isEqualTo(1);
			}
		}
	}

	private static void reset(ServerSocket rude) {
		while (!rude.isClosed()) {
			try (Socket socket = rude.accept()) {
				socket.setSoLinger(true, 0);
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	@Test
	void whatARetryAfterAsksForIsWaited() throws Exception {
		this.receiver.then(429, "Retry-After", "3600");
		Delivery delivery = Messenger.tell(webhook());
		try (Messenger messenger = new Messenger()) {
			messenger.poll();
			Await.until("it is put off", () -> Messenger.now(delivery).status() != null, () -> true);
		}
		assertThat(Messenger.now(delivery).nextAt()).isBetween(Instant.now().plusSeconds(3500),
				Instant.now().plusSeconds(3600));
		assertThat(Messenger.now(delivery).detail()).isEqualTo("It answered 429");
	}

	@Test
	void aReceiverThatIsGoneIsNotAskedAgain() throws Exception {
		this.receiver.then(410);
		Subscription subscription = webhook();
		Delivery first = Messenger.tell(subscription);
		Delivery second;
		try (Messenger messenger = new Messenger("per-subscription", "1")) {
			second = Messenger.tell(subscription);
			messenger.ended(first);
			messenger.ended(second);
		}
		assertThat(this.receiver.received).hasSize(1);
		assertThat(List.of(Messenger.now(first), Messenger.now(second))).extracting(Delivery::state)
			.containsOnly(DeliveryState.DEAD);
		assertThat(Messenger.subscriptions.find(subscription.owner(), subscription.id())).hasValueSatisfying((now) -> {
			assertThat(now.enabled()).isFalse();
			assertThat(now.detail()).contains("410");
		});
	}

	@Test
	void aReceiverThatHangsDelaysNobodyElse() throws Exception {
		List<Delivery> stuck = new ArrayList<>();
		try (Messenger messenger = new Messenger("threads", "4", "reply", "20s"); Receiver hanging = new Receiver()) {
			Subscription deaf = Messenger.subscribe(SubscriptionKind.WEBHOOK, hanging.url());
			for (int i = 0; i < 10; i++) {
				hanging.thenHang();
				stuck.add(Messenger.tell(deaf));
			}
			long began = System.nanoTime();
			messenger.poll();
			Delivery other = Messenger.tell(webhook());
			assertThat(messenger.ended(other).state()).isEqualTo(DeliveryState.DELIVERED);
			assertThat(Messenger.since(began)).isLessThan(Duration.ofSeconds(10));
			assertThat(hanging.received).as("two at once, and no more").hasSize(2);
		}
	}

	@Test
	void aReceiverThatDoesNotAnswerInTimeIsLeft() throws Exception {
		this.receiver.thenHang();
		Delivery delivery = Messenger.tell(webhook());
		try (Messenger messenger = new Messenger("attempts", "1", "connect", "200ms", "reply", "300ms")) {
			assertThat(messenger.ended(delivery).detail()).startsWith("It did not answer within");
		}
	}

	@Test
	void anAnswerThatTricklesOrHasNoEndIsLeft() throws Exception {
		CountDownLatch left = new CountDownLatch(1);
		this.receiver.then((exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			try {
				byte[] piece = new byte[8192];
				while (true) {
					exchange.getResponseBody().write(piece);
				}
			}
			catch (IOException ex) {
				left.countDown();
			}
		});
		Delivery delivery = Messenger.tell(webhook());
		try (Messenger messenger = new Messenger("attempts", "1", "reply-size", "16KB")) {
			assertThat(messenger.ended(delivery).detail()).isEqualTo("Its answer is larger than 16 KB");
		}
		left.await();
	}

	/** The receiver took it, and then the node died: nobody wrote that down. */
	@Test
	void aMessageWhoseNodeDiedAfterSendingItIsSentAgainUnderTheSameId() throws Exception {
		Subscription subscription = webhook();
		Delivery delivery = Messenger.tell(subscription);
		NotificationProperties properties = Messenger.properties();
		UUID dead = UUID.randomUUID();
		List<Delivery> taken = Messenger.outbox.take(dead, new OutboxTable.Share(5, 2, 2, Duration.ofSeconds(1)));
		assertThat(taken).extracting(Delivery::id).containsExactly(delivery.id());
		try (PostToReceiver http = new PostToReceiver(properties, new ReachableAddresses(properties.allowedNetworks()),
				java.time.Clock.systemUTC())) {
			assertThat(new SendWebhook(Messenger.secrets, http, java.time.Clock.systemUTC())
				.send(subscription, taken.get(0))
				.taken()).isTrue();
		}
		try (Messenger another = new Messenger()) {
			another.poll();
			assertThat(Messenger.now(delivery).attempts()).as("not before the lease has ended").isEqualTo(1);
			assertThat(another.ended(delivery).attempts()).isEqualTo(2);
		}
		assertThat(this.receiver.ids()).containsExactly(delivery.id().toString(), delivery.id().toString());
		assertThat(Messenger.outbox.delivered(taken.get(0), dead, 200)).as("the dead one has no say").isFalse();
	}

	@Test
	void twoNodesSendEachMessageOnce() throws Exception {
		Subscription subscription = webhook();
		Set<String> ids = new TreeSet<>();
		for (int i = 0; i < 40; i++) {
			ids.add(Messenger.tell(subscription).id().toString());
		}
		try (Messenger one = new Messenger("per-subscription", "8");
				Messenger other = new Messenger("per-subscription", "8")) {
			Await.until("all are sent", () -> {
				one.poll();
				other.poll();
				return Messenger.all(subscription).stream().allMatch((each) -> each.endedAt() != null);
			}, () -> true);
			assertThat(one.attempts("webhook", "delivered") + other.attempts("webhook", "delivered")).isEqualTo(40);
		}
		assertThat(this.receiver.ids()).containsExactlyInAnyOrderElementsOf(ids);
	}

	@Test
	void whatEndedLongAgoIsDeletedAndWhatWaitsIsKept() throws Exception {
		Subscription subscription = webhook();
		Delivery old = Messenger.tell(subscription);
		try (Messenger messenger = new Messenger()) {
			messenger.ended(old);
		}
		Delivery waiting = Messenger.tell(subscription);
		TestPlatform.jdbc()
			.sql("update outbox set created_at = created_at - interval '40 days', ended_at = ended_at - interval '40 days'")
			.update();
		assertThat(Messenger.outbox.purge(Duration.ofDays(30), 100)).isEqualTo(1);
		assertThat(Messenger.all(subscription)).extracting(Delivery::id).containsExactly(waiting.id());
	}

	@Test
	void whatWaitsAndWhatWasGivenUpShowsInTheMeters() throws Exception {
		Messenger.tell(webhook());
		try (Messenger messenger = new Messenger()) {
			assertThat(messenger.meters.get("opsided.notifications.pending").gauge().value()).isEqualTo(1);
			assertThat(messenger.meters.get("opsided.notifications.dead").gauge().value()).isZero();
		}
	}

}
