package com.opsided.sandbox.stripe.control;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.stripe.webhook.Listeners;
import com.opsided.sandbox.stripe.webhook.SendEvents;
import com.opsided.sandbox.stripe.webhook.StripeEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sends events.
 */
@RestController
final class EventControl {

	private final SendEvents send;

	private final Listeners listeners;

	EventControl(SendEvents send, Listeners listeners) {
		this.send = send;
		this.listeners = listeners;
	}

	@PostMapping("/control/stripe/events")
	List<SendEvents.Receipt> send(@RequestBody Asked asked) {
		return this.send.send(asked.event());
	}

	@PostMapping("/control/stripe/webhooks")
	@ResponseStatus(HttpStatus.CREATED)
	void listen(@RequestBody Listener listener) {
		this.listeners.add(listener.url());
	}

	@DeleteMapping("/control/stripe/webhooks")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void forget() {
		this.listeners.clear();
	}

	/**
	 * An event as it is written: without an account it is the platform's, without an age
	 * it is signed now, and {@code duplicate} sends it twice.
	 */
	record Asked(String type, @Nullable String account, String url, @Nullable String id, @Nullable Duration age,
			StripeEvent.@Nullable Signature signature, boolean duplicate, int copies,
			@Nullable Map<String, Object> data, @Nullable String body) {

		StripeEvent event() {
			return new StripeEvent(this.type, (this.account != null) ? this.account : "", this.url, this.id,
					(this.age != null) ? this.age : Duration.ZERO,
					(this.signature != null) ? this.signature : StripeEvent.Signature.VALID,
					(this.copies > 0) ? this.copies : (this.duplicate ? 2 : 1), this.data, this.body);
		}

	}

	record Listener(String url) {

	}

}
