package com.opsided.sandbox.stripe.webhook;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.opsided.sandbox.stripe.oauth.Disconnections;

/**
 * The addresses that hear of every account that is disconnected. They are forgotten at a
 * restart. Thread-safe.
 */
public final class Listeners implements Disconnections {

	private final List<String> urls = new CopyOnWriteArrayList<>();

	private final SendEvents send;

	Listeners(SendEvents send) {
		this.send = send;
	}

	/**
	 * Adds an address.
	 * @param url where events are sent
	 */
	public void add(String url) {
		this.urls.add(url);
	}

	/** Forgets all addresses. */
	public void clear() {
		this.urls.clear();
	}

	/** Nobody waits for the listeners, as the one who disconnects may be one of them. */
	@Override
	public void tell(String account) {
		this.urls.forEach((url) -> {
			Thread thread = new Thread(() -> this.send.send(new StripeEvent("account.application.deauthorized", account,
					url, null, Duration.ZERO, StripeEvent.Signature.VALID, 1, null, null)), "stripe-event");
			thread.setDaemon(true);
			thread.start();
		});
	}

}
