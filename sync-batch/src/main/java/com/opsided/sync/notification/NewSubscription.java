package com.opsided.sync.notification;

import java.util.List;
import java.util.Set;

import com.opsided.shared.money.Money;
import com.opsided.shared.notification.NotificationEvent;
import com.opsided.shared.notification.SubscriptionKind;
import org.jspecify.annotations.Nullable;

/**
 * A subscription that is to be made.
 *
 * @param kind how messages are sent
 * @param target where to: a web address, or a mail address
 * @param name a name for it
 * @param events what is to be told
 * @param minimumAmounts the least amount worth telling, by currency; of other currencies
 * any is
 * @param daysBefore how many days before a deadline it is told; 14, 7 and 1 if not given
 */
public record NewSubscription(@Nullable SubscriptionKind kind, @Nullable String target, @Nullable String name,
		@Nullable Set<NotificationEvent> events, @Nullable List<Money> minimumAmounts,
		@Nullable List<Integer> daysBefore) {

}
