package com.opsided.sync.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.money.Money;
import com.opsided.shared.notification.NotificationEvent;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionKind;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its user sees it.
 *
 * @param id its id
 * @param kind how messages are sent
 * @param target where to; of a web address only the host, for the rest may be a secret
 * @param name its name
 * @param events what is told
 * @param minimumAmounts the least amount worth telling, by currency
 * @param daysBefore how many days before a deadline it is told
 * @param enabled whether anything is sent
 * @param detail why it was switched off, null if its user did it or it is on
 * @param createdAt when it was made
 * @param updatedAt when it was changed last
 * @param signingSecret what webhooks are signed with; shown once, null ever after
 */
public record SubscriptionItem(UUID id, SubscriptionKind kind, String target, String name,
		List<NotificationEvent> events, List<Money> minimumAmounts, List<Integer> daysBefore, boolean enabled,
		@Nullable String detail, Instant createdAt, Instant updatedAt, @Nullable String signingSecret) {

	static SubscriptionItem of(Subscription subscription, @Nullable String signingSecret) {
		return new SubscriptionItem(subscription.id(), subscription.kind(), subscription.shownTarget(),
				subscription.name(), subscription.events().stream().sorted().toList(), subscription.minimums(),
				subscription.daysBefore(), subscription.enabled(), subscription.detail(), subscription.createdAt(),
				subscription.updatedAt(), signingSecret);
	}

	/** Without the secret. */
	@Override
	public String toString() {
		return "subscription " + this.id;
	}

}
