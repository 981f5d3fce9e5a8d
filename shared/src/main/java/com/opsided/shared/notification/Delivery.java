package com.opsided.shared.notification;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A message to one subscription.
 *
 * @param owner the user
 * @param id its id, the same at every attempt: by it a receiver tells a repetition
 * @param subscription the subscription
 * @param event what it tells
 * @param facts what there is to tell, as a JSON object
 * @param state where it stands
 * @param attempts how often it was sent, or tried
 * @param nextAt when it is tried next
 * @param createdAt when it happened
 * @param endedAt when it was delivered or given up, null before
 * @param status what the receiver last answered, null if it did not
 * @param detail why the last attempt failed, null if it did not
 */
public record Delivery(UUID owner, UUID id, UUID subscription, NotificationEvent event, String facts,
		DeliveryState state, int attempts, Instant nextAt, Instant createdAt, @Nullable Instant endedAt,
		@Nullable Integer status, @Nullable String detail) {

}
