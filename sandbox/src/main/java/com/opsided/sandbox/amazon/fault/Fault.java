package com.opsided.sandbox.amazon.fault;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A scripted fault.
 *
 * @param operation the name of the operation it befalls
 * @param action what happens
 * @param status the HTTP status, for {@link Action#STATUS}
 * @param headers headers of the answer, for {@link Action#STATUS}
 * @param reason the provider's code of the error, for {@link Action#STATUS}; empty for
 * the usual one
 * @param body the body for {@link Action#STATUS}, or null for the one the provider has
 * @param delayMillis how late the answer is, with every action
 * @param bytes how many spaces, for {@link Action#HUGE_BODY}
 * @param times how often it happens
 * @param probability how likely it is at each call, above 0 to 1
 * @param sellerId whose calls it befalls: a merchant token, a mailbox or a Stripe
 * account; empty for everybody's
 */
public record Fault(String operation, Action action, int status, String reason, Map<String, String> headers,
		@Nullable String body, long delayMillis, long bytes, int times, double probability, String sellerId) {

	public Fault {
		headers = Map.copyOf(headers);
	}

	boolean befalls(String operation, String sellerId) {
		return this.operation.equals(operation) && (this.sellerId.isEmpty() || this.sellerId.equals(sellerId));
	}

	Fault once() {
		return new Fault(this.operation, this.action, this.status, this.reason, this.headers, this.body,
				this.delayMillis, this.bytes, (this.times == Integer.MAX_VALUE) ? this.times : this.times - 1,
				this.probability, this.sellerId);
	}

}
