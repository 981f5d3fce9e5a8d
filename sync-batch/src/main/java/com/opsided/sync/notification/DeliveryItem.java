package com.opsided.sync.notification;

import java.time.Instant;
import java.util.UUID;

import com.opsided.shared.notification.Delivery;
import com.opsided.shared.notification.DeliveryState;
import com.opsided.shared.notification.NotificationEvent;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as its user sees it.
 *
 * @param id its id, which a webhook has in its header {@code webhook-id}
 * @param event what it tells
 * @param title what it tells, in one line
 * @param state where it stands
 * @param attempts how often it was tried
 * @param createdAt when it happened
 * @param nextAt when it is tried next, null if it is not
 * @param endedAt when it was delivered or given up, null before
 * @param status what the receiver last answered, null if it did not
 * @param detail why the last attempt failed, null if it did not
 */
public record DeliveryItem(UUID id, NotificationEvent event, String title, DeliveryState state, int attempts,
		Instant createdAt, @Nullable Instant nextAt, @Nullable Instant endedAt, @Nullable Integer status,
		@Nullable String detail) {

	static DeliveryItem of(Delivery delivery) {
		return new DeliveryItem(delivery.id(), delivery.event(),
				WriteMessage.of(delivery.event(), Payload.facts(delivery)).title(), delivery.state(),
				delivery.attempts(), delivery.createdAt(),
				(delivery.state() == DeliveryState.PENDING) ? delivery.nextAt() : null, delivery.endedAt(),
				delivery.status(), delivery.detail());
	}

}
