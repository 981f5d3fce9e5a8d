package com.opsided.sync.notification;

import java.time.Duration;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import com.opsided.shared.notification.OutboxTable;
import com.opsided.shared.notification.OutboxTable.Backlog;
import com.opsided.shared.notification.SubscriptionKind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what was sent, by channel and outcome, and shows what waits. Labels are bounded:
 * never a user or an address.
 */
final class NotificationMeters {

	private static final Logger logger = LoggerFactory.getLogger(NotificationMeters.class);

	private static final Duration FRESH = Duration.ofSeconds(5);

	private final MeterRegistry registry;

	private final OutboxTable outbox;

	private volatile Look last = new Look(new Backlog(0, 0, 0), null);

	NotificationMeters(MeterRegistry registry, OutboxTable outbox) {
		this.registry = registry;
		this.outbox = outbox;
		gauge("opsided.notifications.pending", "Messages that are still to be sent", Backlog::pending);
		gauge("opsided.notifications.dead", "Messages that were given up and are kept", Backlog::dead);
		gauge("opsided.notifications.oldest.pending.age.seconds", "How long the oldest message waits",
				Backlog::oldestSeconds);
		for (SubscriptionKind kind : SubscriptionKind.values()) {
			for (String outcome : new String[] { "delivered", "failed", "dead" }) {
				timer(kind, outcome);
			}
		}
	}

	private void gauge(String name, String description, ToDoubleFunction<Backlog> figure) {
		Gauge.builder(name, this, (meters) -> figure.applyAsDouble(meters.backlog()))
			.description(description)
			.register(this.registry);
	}

	/** Looked at when somebody reads the meters, and not for each of them. */
	private Backlog backlog() {
		Look look = this.last;
		Long at = look.at();
		if (at != null && System.nanoTime() - at <= FRESH.toNanos()) {
			return look.backlog();
		}
		Backlog now = look(look.backlog());
		this.last = new Look(now, System.nanoTime());
		return now;
	}

	private Backlog look(Backlog before) {
		try {
			return this.outbox.backlog();
		}
		catch (RuntimeException ex) {
			logger.warn("The meters of the outbox were not read: {}", ex.getMessage());
			return before;
		}
	}

	/**
	 * Counts an attempt.
	 * @param outcome {@code delivered}, {@code failed} or {@code dead}
	 */
	void attempted(SubscriptionKind kind, String outcome, Duration took) {
		timer(kind, outcome).record(took);
	}

	private Timer timer(SubscriptionKind kind, String outcome) {
		return Timer.builder("opsided.notifications.attempts")
			.description("Attempts to send a message, by their outcome")
			.tags("channel", kind.name().toLowerCase(Locale.ROOT), "outcome", outcome)
			.register(this.registry);
	}

	/**
	 * What was seen, and when by the clock of this process; null before the first look.
	 */
	private record Look(Backlog backlog, @Nullable Long at) {

	}

}
