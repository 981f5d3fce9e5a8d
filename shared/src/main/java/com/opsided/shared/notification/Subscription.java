package com.opsided.shared.notification;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.opsided.shared.money.Money;
import com.opsided.shared.token.SecretPlace;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to be told, and how.
 *
 * @param owner the user
 * @param id its id
 * @param kind how messages are sent
 * @param name the user's name for it, empty if there is none
 * @param shownTarget where to, as far as it may be shown: of an address of the web only
 * the host
 * @param events what the user wants to be told
 * @param minimums the least amount worth telling, at most one for a currency; of other
 * currencies any amount is
 * @param daysBefore how many days before a deadline it is told, each once
 * @param enabled whether anything is sent
 * @param detail why it was switched off, null if its user did it or it is on
 * @param version counts its changes
 * @param createdAt when it was made
 * @param updatedAt when it was changed last
 */
public record Subscription(UUID owner, UUID id, SubscriptionKind kind, String name, String shownTarget,
		Set<NotificationEvent> events, List<Money> minimums, List<Integer> daysBefore, boolean enabled,
		@Nullable String detail, long version, Instant createdAt, Instant updatedAt) {

	/** The most days before a deadline. */
	public static final int MOST_DAYS = 60;

	private static final int LONGEST_NAME = 100;

	private static final int MOST_THRESHOLDS = 10;

	public Subscription {
		events = Set.copyOf(events);
		minimums = List.copyOf(minimums);
		daysBefore = List.copyOf(new TreeSet<>(daysBefore).descendingSet());
		if (events.isEmpty() || !events.stream().allMatch(NotificationEvent::canBeWanted)) {
			throw new IllegalArgumentException("A subscription names at least one event, and TEST is none");
		}
		if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("A name has at most 100 characters and no line breaks");
		}
		if (minimums.stream().map(Money::currency).distinct().count() < minimums.size()
				|| minimums.stream().anyMatch((each) -> each.amount().signum() < 0)) {
			throw new IllegalArgumentException(
					"There is at most one minimum amount for a currency, and none is below zero");
		}
		if (daysBefore.isEmpty() || daysBefore.size() > MOST_THRESHOLDS
				|| daysBefore.stream().anyMatch((days) -> days < 0 || days > MOST_DAYS)) {
			throw new IllegalArgumentException(
					"There are 1 to 10 days before a deadline at which it is told, each 0 to 60");
		}
	}

	/**
	 * Tells where a secret of this subscription stands.
	 * @param field the secret's name
	 * @return its place
	 */
	public SecretPlace place(String field) {
		return new SecretPlace(this.owner, this.id, field);
	}

}
