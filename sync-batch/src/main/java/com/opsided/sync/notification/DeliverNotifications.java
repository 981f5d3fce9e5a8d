package com.opsided.sync.notification;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.opsided.shared.notification.Delivery;
import com.opsided.shared.notification.OutboxTable;
import com.opsided.shared.notification.OutboxTable.Failure;
import com.opsided.shared.notification.OutboxTable.Share;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionKind;
import com.opsided.shared.notification.SubscriptionTable;
import com.opsided.sync.run.Pollable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is in the outbox, at least once: a message whose node dies after the
 * receiver took it is sent again, under the same id. The poller only hands out; the
 * threads go on by themselves while there is something to send. Repetitions get half of
 * the threads, and one subscription a few, so that a receiver that does not answer delays
 * nobody else.
 */
final class DeliverNotifications implements Pollable, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(DeliverNotifications.class);

	private static final long END_SECONDS = 15;

	private final SubscriptionTable subscriptions;

	private final OutboxTable outbox;

	private final Map<SubscriptionKind, Channel> channels;

	private final NotificationProperties properties;

	private final Pauses pauses;

	private final NotificationMeters meters;

	private final ExecutorService threads;

	private final AtomicInteger busy = new AtomicInteger();

	private final AtomicInteger repeating = new AtomicInteger();

	DeliverNotifications(SubscriptionTable subscriptions, OutboxTable outbox, List<Channel> channels,
			NotificationProperties properties, Pauses pauses, NotificationMeters meters) {
		this.subscriptions = subscriptions;
		this.outbox = outbox;
		this.channels = channels.stream().collect(Collectors.toMap(Channel::kind, Function.identity()));
		this.properties = properties;
		this.pauses = pauses;
		this.meters = meters;
		AtomicInteger number = new AtomicInteger();
		this.threads = Executors.newFixedThreadPool(properties.threads(), (task) -> {
			Thread thread = new Thread(task, "notification-" + number.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		});
	}

	@Override
	public String name() {
		return "deliverNotifications";
	}

	@Override
	public Duration interval() {
		return this.properties.interval();
	}

	@Override
	public void poll() {
		handOut();
	}

	private synchronized void handOut() {
		int free = this.properties.threads() - this.busy.get();
		int again = this.properties.threads() / 2 - this.repeating.get();
		if (free <= 0) {
			return;
		}
		UUID holder = UUID.randomUUID();
		this.outbox
			.take(holder,
					new Share(free, Math.max(0, again), this.properties.perSubscription(), this.properties.lease()))
			.forEach((delivery) -> start(delivery, holder));
	}

	private void start(Delivery delivery, UUID holder) {
		boolean again = delivery.attempts() > 1;
		this.busy.incrementAndGet();
		this.repeating.addAndGet(again ? 1 : 0);
		try {
			this.threads.execute(() -> {
				try {
					deliver(delivery, holder);
				}
				catch (RuntimeException ex) {
					logger.warn("Delivery {} could not be tried or its end not be written; it is tried again in {}",
							delivery.id(), this.properties.lease(), ex);
				}
				finally {
					ended(again);
				}
				goOn();
			});
		}
		catch (RejectedExecutionException ex) {
			// The node ends: another takes it when the lease has ended.
			ended(again);
		}
	}

	private void ended(boolean again) {
		this.repeating.addAndGet(again ? -1 : 0);
		this.busy.decrementAndGet();
	}

	private void goOn() {
		try {
			handOut();
		}
		catch (RuntimeException ex) {
			logger.warn("The outbox cannot be read; it is looked at again in {}", this.properties.interval(), ex);
		}
	}

	private void deliver(Delivery delivery, UUID holder) {
		Optional<Subscription> subscription = this.subscriptions.find(delivery.owner(), delivery.subscription());
		if (subscription.isEmpty()) {
			return;
		}
		if (!subscription.get().enabled()) {
			this.outbox.dead(delivery, holder, new Failure(null, "The subscription was switched off"));
			return;
		}
		long began = System.nanoTime();
		Channel channel = this.channels.get(subscription.get().kind());
		if (channel == null) {
			throw new IllegalStateException("There is no channel for " + subscription.get().kind());
		}
		Attempt attempt = channel.send(subscription.get(), delivery);
		String outcome = write(subscription.get(), delivery, holder, attempt);
		this.meters.attempted(channel.kind(), outcome, Duration.ofNanos(System.nanoTime() - began));
	}

	private String write(Subscription subscription, Delivery delivery, UUID holder, Attempt attempt) {
		if (attempt.taken()) {
			this.outbox.delivered(delivery, holder, attempt.status());
			return "delivered";
		}
		Failure failure = new Failure(attempt.status(), String.valueOf(attempt.detail()));
		if (attempt.gone()) {
			this.outbox.dead(delivery, holder, failure);
			switchOff(subscription);
			return "dead";
		}
		if (delivery.attempts() >= this.properties.attempts()) {
			this.outbox.dead(delivery, holder, failure);
			logger.warn("Delivery {} ({}) to subscription {} is given up after {} attempts: {}", delivery.id(),
					delivery.event().wireName(), subscription.id(), delivery.attempts(), failure.detail());
			return "dead";
		}
		this.outbox.putOff(delivery, holder, failure, this.pauses.after(delivery.attempts(), attempt.retryAfter()));
		return "failed";
	}

	/** The receiver wants no more: 410 Gone. */
	private void switchOff(Subscription subscription) {
		String why = "The receiver answered 410: it wants no more";
		if (this.subscriptions.disable(subscription.owner(), subscription.id(), why)) {
			int dropped = this.outbox.giveUp(subscription.owner(), subscription.id(), why);
			logger.warn("Subscription {} is switched off, {} more messages to it are given up: {}", subscription.id(),
					dropped, why);
		}
	}

	/** What is being sent has some time to end; the rest goes on elsewhere. */
	@Override
	public void close() {
		this.threads.shutdown();
		try {
			if (!this.threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
				this.threads.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			this.threads.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}

}
