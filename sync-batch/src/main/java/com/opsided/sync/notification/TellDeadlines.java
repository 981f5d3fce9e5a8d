package com.opsided.sync.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import com.opsided.shared.notification.NotificationEvent;
import com.opsided.shared.notification.OutboxTable;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionTable;
import com.opsided.shared.notification.ToldDeadlineTable;
import com.opsided.sync.run.Pollable;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks for claims that close and consents that end, and puts them into the outbox, each
 * once at each of a subscription's days. Days are UTC's, as those of claims are. A look
 * that broke off is made up for by the next.
 */
final class TellDeadlines implements Pollable {

	private static final int PAGE = 200;

	private static final int PURGED = 10_000;

	private final SubscriptionTable subscriptions;

	private final ToldDeadlineTable deadlines;

	private final OutboxTable outbox;

	private final TransactionOperations transactions;

	private final NotificationProperties properties;

	private final Clock clock;

	TellDeadlines(SubscriptionTable subscriptions, ToldDeadlineTable deadlines, OutboxTable outbox,
			TransactionOperations transactions, NotificationProperties properties, Clock clock) {
		this.subscriptions = subscriptions;
		this.deadlines = deadlines;
		this.outbox = outbox;
		this.transactions = transactions;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "tellDeadlines";
	}

	@Override
	public Duration interval() {
		return this.properties.deadlines();
	}

	@Override
	public void poll() {
		LocalDate today = LocalDate.now(this.clock.withZone(ZoneOffset.UTC));
		tell(NotificationEvent.CLAIM_EXPIRING, today, this.deadlines::claims);
		tell(NotificationEvent.CONNECTION_ATTENTION, today, this.deadlines::consents);
		this.deadlines.forget(today.minusDays(1));
		// The rest of what is old goes at the next look.
		this.outbox.purge(this.properties.keepFor(), PURGED);
	}

	private void tell(NotificationEvent event, LocalDate today,
			BiFunction<Subscription, LocalDate, List<String>> look) {
		@Nullable UUID last = null;
		List<Subscription> page;
		do {
			page = this.subscriptions.wantingAfter(event, last, PAGE);
			for (Subscription each : page) {
				this.transactions.executeWithoutResult((transaction) -> look.apply(each, today)
					.forEach((facts) -> this.outbox.add(each, event, facts)));
				last = each.id();
			}
		}
		while (page.size() == PAGE);
	}

}
