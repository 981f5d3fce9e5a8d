package com.opsided.sync.notification;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.notification.Delivery;
import com.opsided.shared.notification.OutboxTable;
import com.opsided.shared.notification.Subscription;
import com.opsided.shared.notification.SubscriptionTable;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Cursors;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the caller wants to be told, and what was told. */
@ApiController
@RequestMapping("/api/v1/subscriptions")
class SubscriptionController {

	private final SubscriptionDesk desk;

	private final SubscriptionTable subscriptions;

	private final OutboxTable outbox;

	private final Cursors cursors;

	SubscriptionController(SubscriptionDesk desk, @Qualifier("webSubscriptions") SubscriptionTable subscriptions,
			@Qualifier("webOutbox") OutboxTable outbox, Cursors cursors) {
		this.desk = desk;
		this.subscriptions = subscriptions;
		this.outbox = outbox;
		this.cursors = cursors;
	}

	/** There are few enough for one page. */
	@GetMapping
	@Operation(summary = "The caller's subscriptions to notifications")
	Page<SubscriptionItem> list(Caller caller) {
		return new Page<>(this.subscriptions.ownedBy(caller.user())
			.stream()
			.map((each) -> SubscriptionItem.of(each, null))
			.toList(), null);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Subscribe by webhook, chat or mail; the signing secret is shown this once")
	ResponseEntity<SubscriptionItem> add(Caller caller, @RequestBody NewSubscription wanted) {
		SubscriptionItem added = this.desk.add(caller, wanted);
		return ResponseEntity.created(URI.create("/api/v1/subscriptions/" + added.id()))
			.cacheControl(CacheControl.noStore())
			.body(added);
	}

	@GetMapping("/{id}")
	@Operation(summary = "One of the caller's subscriptions")
	SubscriptionItem get(Caller caller, @PathVariable UUID id) {
		return SubscriptionItem.of(this.desk.find(caller, id), null);
	}

	@PatchMapping("/{id}")
	@Operation(summary = "Change a subscription, switch it on or off, or make a new signing secret")
	SubscriptionItem patch(Caller caller, @PathVariable UUID id, @RequestBody PatchSubscription patch) {
		return this.desk.change(caller, id, patch);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "End a subscription; what was not sent is not sent any more")
	ResponseEntity<Void> delete(Caller caller, @PathVariable UUID id) {
		this.desk.delete(caller, id);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{id}/test")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Send a test message; look at the deliveries for what came of it")
	DeliveryItem test(Caller caller, @PathVariable UUID id) {
		return this.desk.test(caller, id);
	}

	@GetMapping("/{id}/deliveries")
	@Operation(summary = "What was and will be sent, the newest first")
	Page<DeliveryItem> deliveries(Caller caller, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		Subscription subscription = this.desk.find(caller, id);
		String list = "deliveries " + id;
		OutboxTable.@Nullable Position before = (cursor != null) ? position(this.cursors.read(caller, list, cursor))
				: null;
		int most = PageLimit.of(limit);
		List<Delivery> rows = this.outbox.page(subscription, before, most + 1);
		return Page.of(rows, most, DeliveryItem::of,
				(last) -> this.cursors.write(caller, list, last.createdAt(), last.id()));
	}

	private static OutboxTable.Position position(List<String> place) {
		return new OutboxTable.Position(Instant.parse(place.get(0)), UUID.fromString(place.get(1)));
	}

	@PostMapping("/{id}/deliveries/{deliveryId}/retry")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Send what was given up once more, or at once what waits")
	DeliveryItem retry(Caller caller, @PathVariable UUID id, @PathVariable UUID deliveryId) {
		return this.desk.retry(caller, id, deliveryId);
	}

}
