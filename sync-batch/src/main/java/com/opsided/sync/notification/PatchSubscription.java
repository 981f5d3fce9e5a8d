package com.opsided.sync.notification;

import java.util.List;
import java.util.Set;

import com.opsided.shared.money.Money;
import com.opsided.shared.notification.NotificationEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed of a subscription; what is null stays as it is.
 *
 * @param target where to
 * @param name its name
 * @param events what is to be told
 * @param minimumAmounts the least amount worth telling, by currency
 * @param daysBefore how many days before a deadline it is told
 * @param enabled whether anything is sent; what waits to be sent is given up when not
 * @param rotateSecret whether a new signing secret is made; the old one signs beside it
 * for a day
 */
public record PatchSubscription(@Nullable String target, @Nullable String name, @Nullable Set<NotificationEvent> events,
		@Nullable List<Money> minimumAmounts, @Nullable List<Integer> daysBefore, @Nullable Boolean enabled,
		@Nullable Boolean rotateSecret) {

}
