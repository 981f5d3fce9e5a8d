package com.opsided.sync.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.notification.NotificationEvent;
import com.opsided.shared.notification.OutboxTable;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionKind;
import com.opsided.shared.notification.SubscriptionSecretTable;
import com.opsided.shared.notification.SubscriptionTable;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionOperations;

/** Makes and changes subscriptions for their users. Another's is not there. */
final class SubscriptionDesk {

	/** How long the former secret signs beside the new one. */
	private static final Duration OVERLAP = Duration.ofDays(1);

	private static final List<Integer> USUAL_DAYS = List.of(14, 7, 1);

	private final SubscriptionTable subscriptions;

	private final SubscriptionSecretTable secrets;

	private final OutboxTable outbox;

	private final CheckTarget targets;

	private final TransactionOperations transactions;

	private final AuditTrail trail;

	private final Clock clock;

	private final int most;

	SubscriptionDesk(SubscriptionTable subscriptions, SubscriptionSecretTable secrets, OutboxTable outbox,
			CheckTarget targets, TransactionOperations transactions, AuditTrail trail, Clock clock, int most) {
		this.subscriptions = subscriptions;
		this.secrets = secrets;
		this.outbox = outbox;
		this.targets = targets;
		this.transactions = transactions;
		this.trail = trail;
		this.clock = clock;
		this.most = most;
	}

	SubscriptionItem add(Caller caller, NewSubscription wanted) {
		SubscriptionKind kind = given(wanted.kind());
		CheckTarget.Target target = this.targets.check(caller.user(), kind, wanted.target());
		Instant now = this.clock.instant();
		Subscription subscription = checked(() -> new Subscription(caller.user(), UUID.randomUUID(), kind,
				Objects.requireNonNullElse(wanted.name(), ""), target.shown(),
				Objects.requireNonNullElse(wanted.events(), Set.of()),
				Objects.requireNonNullElse(wanted.minimumAmounts(), List.of()),
				Objects.requireNonNullElse(wanted.daysBefore(), USUAL_DAYS), true, null, 1, now, now));
		@Nullable String secret = (kind == SubscriptionKind.WEBHOOK) ? Signature.newSecret() : null;
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			Subscription added = this.subscriptions.add(subscription, this.most)
				.orElseThrow(() -> ApiProblem.of(ProblemType.CONFLICT,
						"There are " + this.most + " subscriptions already; delete one first"));
			this.secrets.put(added.place(SubscriptionSecretTable.TARGET), target.address(), null);
			if (secret != null) {
				this.secrets.put(added.place(SubscriptionSecretTable.SIGNING_SECRET), secret, null);
			}
			this.trail.record(event(AuditAction.SUBSCRIPTION_CREATED, caller, added));
			return SubscriptionItem.of(added, secret);
		}));
	}

	private static SubscriptionKind given(@Nullable SubscriptionKind kind) {
		if (kind == null) {
			throw ApiProblem.field("kind", "must be WEBHOOK, SLACK or MAIL");
		}
		return kind;
	}

	Subscription find(Caller caller, UUID id) {
		return this.subscriptions.find(caller.user(), id).orElseThrow(ApiProblem::notFound);
	}

	SubscriptionItem change(Caller caller, UUID id, PatchSubscription patch) {
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			Subscription old = find(caller, id);
			CheckTarget.@Nullable Target target = (patch.target() != null)
					? this.targets.check(caller.user(), old.kind(), patch.target()) : null;
			Subscription changed = this.subscriptions.change(patched(old, patch, target))
				.orElseThrow(() -> ApiProblem.of(ProblemType.CONFLICT,
						"Somebody changed the subscription meanwhile; read it again"));
			if (target != null) {
				this.secrets.put(old.place(SubscriptionSecretTable.TARGET), target.address(), null);
			}
			if (!changed.enabled()) {
				this.outbox.giveUp(changed.owner(), id, "The subscription was switched off");
			}
			this.trail.record(event(AuditAction.SUBSCRIPTION_CHANGED, caller, changed));
			return SubscriptionItem.of(changed, Boolean.TRUE.equals(patch.rotateSecret()) ? rotate(changed) : null);
		}));
	}

	private static Subscription patched(Subscription old, PatchSubscription patch,
			CheckTarget.@Nullable Target target) {
		return checked(() -> new Subscription(old.owner(), old.id(), old.kind(), or(patch.name(), old.name()),
				(target != null) ? target.shown() : old.shownTarget(), or(patch.events(), old.events()),
				or(patch.minimumAmounts(), old.minimums()), or(patch.daysBefore(), old.daysBefore()),
				or(patch.enabled(), old.enabled()), null, old.version(), old.createdAt(), old.updatedAt()));
	}

	private String rotate(Subscription subscription) {
		if (subscription.kind() != SubscriptionKind.WEBHOOK) {
			throw ApiProblem.field("rotateSecret", "is for webhooks; nothing else is signed");
		}
		String secret = Signature.newSecret();
		this.secrets.get(subscription.place(SubscriptionSecretTable.SIGNING_SECRET))
			.ifPresent((former) -> this.secrets.put(subscription.place(SubscriptionSecretTable.PREVIOUS_SECRET), former,
					this.clock.instant().plus(OVERLAP)));
		this.secrets.put(subscription.place(SubscriptionSecretTable.SIGNING_SECRET), secret, null);
		return secret;
	}

	void delete(Caller caller, UUID id) {
		Subscription subscription = find(caller, id);
		if (this.subscriptions.delete(caller.user(), id)) {
			this.trail.record(event(AuditAction.SUBSCRIPTION_DELETED, caller, subscription));
		}
	}

	DeliveryItem test(Caller caller, UUID id) {
		Subscription subscription = enabled(find(caller, id));
		return DeliveryItem.of(this.outbox.add(subscription, NotificationEvent.TEST, "{}"));
	}

	DeliveryItem retry(Caller caller, UUID id, UUID delivery) {
		Subscription subscription = find(caller, id);
		if (this.outbox.find(caller.user(), id, delivery).isEmpty()) {
			throw ApiProblem.notFound();
		}
		enabled(subscription);
		return this.outbox.retry(caller.user(), id, delivery)
			.map(DeliveryItem::of)
			.orElseThrow(() -> ApiProblem.of(ProblemType.CONFLICT, "It was delivered; there is nothing to send again"));
	}

	private static Subscription enabled(Subscription subscription) {
		if (!subscription.enabled()) {
			throw ApiProblem.of(ProblemType.CONFLICT, "The subscription is switched off; switch it on first");
		}
		return subscription;
	}

	private static Subscription checked(Supplier<Subscription> made) {
		try {
			return made.get();
		}
		catch (IllegalArgumentException ex) {
			throw ApiProblem.of(ProblemType.INVALID_REQUEST, String.valueOf(ex.getMessage()));
		}
	}

	private static <T> T or(@Nullable T wanted, T old) {
		return (wanted != null) ? wanted : old;
	}

	private static AuditEvent event(AuditAction action, Caller caller, Subscription subscription) {
		return AuditEvent.of(action)
			.by(caller.user())
			.owner(subscription.owner())
			.target(subscription.id().toString())
			.detail("kind", subscription.kind().name())
			.detail("shownTarget", subscription.shownTarget());
	}

}
