package com.opsided.sync.reconciliation;

import java.util.Optional;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DiscrepancyListingTable;
import com.opsided.shared.notification.NotificationEvent;
import com.opsided.shared.notification.OutboxTable;
import com.opsided.shared.notification.SubscriptionTable;
import org.jspecify.annotations.Nullable;

/**
 * Puts into the outbox what a detection has newly found, in the caller's transaction: one
 * message for a subscription, however much it is.
 */
final class TellFound {

	private final AccountTable accounts;

	private final DiscrepancyListingTable listings;

	private final SubscriptionTable subscriptions;

	private final OutboxTable outbox;

	TellFound(AccountTable accounts, DiscrepancyListingTable listings, SubscriptionTable subscriptions,
			OutboxTable outbox) {
		this.accounts = accounts;
		this.listings = listings;
		this.subscriptions = subscriptions;
		this.outbox = outbox;
	}

	/**
	 * Tells the account's owner.
	 * @param detection the detection that is to count, all listed
	 * @param former the one that counts until now; what it has found was told
	 */
	void tell(Detection detection, Optional<Detection> former) {
		@Nullable Integer before = former.map(Detection::id).orElse(null);
		if (before != null && before == detection.id()) {
			return;
		}
		this.accounts.ownerOf(detection.account())
			.ifPresent((owner) -> this.subscriptions.wanting(owner, NotificationEvent.DISCREPANCY_FOUND)
				.forEach((subscription) -> this.listings
					.found(detection, this.accounts.get(detection.account()).name(), before, subscription.minimums())
					.ifPresent((facts) -> this.outbox.add(subscription, NotificationEvent.DISCREPANCY_FOUND, facts))));
	}

}
