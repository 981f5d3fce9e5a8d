package com.opsided.sync.server;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.opsided.shared.notification.NotificationEvent;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionKind;
import com.opsided.shared.notification.SubscriptionTable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A seller's subscription with something that was given up.
 *
 * @param id the subscription
 * @param delivery the delivery
 */
record SellerSubscription(UUID id, UUID delivery) {

	static SellerSubscription of(SellerThings seller) {
		JdbcClient jdbc = ApiServer.bean(JdbcClient.class);
		Subscription subscription = new SubscriptionTable(jdbc)
			.add(new Subscription(seller.user(), UUID.randomUUID(), SubscriptionKind.WEBHOOK, "", "https://example.com",
					Set.of(NotificationEvent.RUN_FAILED), List.of(), List.of(7), true, null, 1, Instant.now(),
					Instant.now()), 1)
			.orElseThrow();
		UUID delivery = UUID.randomUUID();
		jdbc.sql("""
				insert into outbox (owner, delivery_id, subscription_id, event, facts, state)
				values (:owner, :delivery, :id, 'TEST', '{}', 'DEAD')
				""").param("owner", seller.user()).param("delivery", delivery).param("id", subscription.id()).update();
		return new SellerSubscription(subscription.id(), delivery);
	}

	/** What could have been changed of it. */
	String rows() {
		JdbcClient jdbc = ApiServer.bean(JdbcClient.class);
		return jdbc.sql("select s::text from subscription s where subscription_id = :id")
			.param("id", this.id)
			.query(String.class)
			.list()
				+ " "
				+ jdbc.sql("select o::text from outbox o where subscription_id = :id order by delivery_id")
					.param("id", this.id)
					.query(String.class)
					.list();
	}

}
