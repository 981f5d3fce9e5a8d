package com.opsided.sync.notification;

import java.io.UncheckedIOException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.opsided.shared.money.Money;
import com.opsided.shared.notification.Delivery;
import com.opsided.shared.notification.NotificationEvent;
import com.opsided.shared.notification.OutboxTable;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionKind;
import com.opsided.shared.notification.SubscriptionSecretTable;
import com.opsided.shared.notification.SubscriptionTable;
import com.opsided.sync.audit.Await;
import com.opsided.sync.audit.TestPlatform;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * What sends the outbox of the test platform, as a node has it; several of them are
 * several nodes. Nothing else sends there.
 */
final class Messenger implements AutoCloseable {

	static final SubscriptionTable subscriptions = new SubscriptionTable(TestPlatform.jdbc());

	static final SubscriptionSecretTable secrets = TestPlatform.bean(SubscriptionSecretTable.class);

	static final OutboxTable outbox = new OutboxTable(TestPlatform.jdbc());

	final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final PostToReceiver http;

	private final DeliverNotifications deliver;

	Messenger(String... settings) {
		this(MailTests.NO_MAIL, settings);
	}

	Messenger(MailProperties mail, String... settings) {
		NotificationProperties properties = properties(settings);
		this.http = new PostToReceiver(properties, new ReachableAddresses(properties.allowedNetworks()),
				Clock.systemUTC());
		this.deliver = new DeliverNotifications(subscriptions, outbox,
				List.of(new SendWebhook(secrets, this.http, Clock.systemUTC()), new SendSlack(secrets, this.http),
						new SendMail(mail, properties, secrets)),
				properties, new Pauses(properties, () -> 0.5), new NotificationMeters(this.meters, outbox));
	}

	/** Quick ones, that let this machine be called. */
	static NotificationProperties properties(String... settings) {
		Map<String, Object> all = new java.util.HashMap<>(Map.of("plain-http", "true", "allowed-networks",
				"127.0.0.0/8", "first-pause", "10ms", "longest-pause", "20ms", "connect", "2s", "reply", "2s"));
		for (int i = 0; i < settings.length; i += 2) {
			all.put(settings[i], settings[i + 1]);
		}
		return new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("", NotificationProperties.class);
	}

	static void forgetAll() {
		TestPlatform.jdbc().sql("delete from subscription").update();
	}

	static Subscription subscribe(SubscriptionKind kind, String target, NotificationEvent... events) {
		return subscribe(UUID.randomUUID(), kind, target, UnaryOperator.identity(), events);
	}

	static Subscription subscribe(UUID owner, SubscriptionKind kind, String target, UnaryOperator<Subscription> changed,
			NotificationEvent... events) {
		java.time.Instant now = java.time.Instant.now();
		Subscription added = subscriptions.add(changed.apply(new Subscription(owner, UUID.randomUUID(), kind, "",
				target, (events.length > 0) ? Set.of(events) : Set.of(NotificationEvent.RUN_FAILED), List.of(),
				List.of(14, 7, 1), true, null, 1, now, now)), 100)
			.orElseThrow();
		secrets.put(added.place(SubscriptionSecretTable.TARGET), target, null);
		secrets.put(added.place(SubscriptionSecretTable.SIGNING_SECRET), Signature.newSecret(), null);
		return added;
	}

	static Subscription with(Subscription old, List<Money> minimums, List<Integer> daysBefore) {
		return new Subscription(old.owner(), old.id(), old.kind(), old.name(), old.shownTarget(), old.events(),
				minimums, daysBefore, old.enabled(), old.detail(), old.version(), old.createdAt(), old.updatedAt());
	}

	static Delivery tell(Subscription subscription) {
		return outbox.add(subscription, NotificationEvent.RUN_FAILED,
				"{\"runId\":7,\"job\":\"inventorySync\",\"accountId\":1,\"account\":\"a shop\",\"attempt\":1,\"detail\":\"Amazon answered 500\"}");
	}

	static Delivery now(Delivery delivery) {
		return outbox.find(delivery.owner(), delivery.subscription(), delivery.id()).orElseThrow();
	}

	static List<Delivery> all(Subscription subscription) {
		return new ArrayList<>(outbox.page(subscription, null, 100));
	}

	void poll() {
		this.deliver.poll();
	}

	/** Polls as the clock would until a delivery has ended. */
	Delivery ended(Delivery delivery) {
		Await.until("delivery " + delivery.id() + " ends", () -> {
			poll();
			return now(delivery).endedAt() != null;
		}, () -> true);
		return now(delivery);
	}

	double attempts(String channel, String outcome) {
		return this.meters.get("opsided.notifications.attempts")
			.tags("channel", channel, "outcome", outcome)
			.timer()
			.count();
	}

	static Duration since(long nanoTime) {
		return Duration.ofNanos(System.nanoTime() - nanoTime);
	}

	@Override
	public void close() {
		try (this.http) {
			this.deliver.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
