package com.opsided.sandbox.amazon.fault;

import java.util.Map;

import com.opsided.sandbox.amazon.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A scripted fault.
 *
 * @param operation which operation it befalls
 * @param action what happens
 * @param status the HTTP status, for {@link Action#STATUS}
 * @param headers headers of the answer, for {@link Action#STATUS}
 * @param body the body for {@link Action#STATUS}, or null for the one Amazon has
 * @param delayMillis how late the answer is, with every action
 * @param bytes how many spaces, for {@link Action#HUGE_BODY}
 * @param times how often it happens
 * @param probability how likely it is at each call, above 0 to 1
 * @param sellerId whose calls it befalls; empty for everybody's
 */
public record Fault(Operation operation, Action action, int status, Map<String, String> headers, @Nullable String body,
		long delayMillis, long bytes, int times, double probability, String sellerId) {

	public Fault {
		headers = Map.copyOf(headers);
	}

	boolean befalls(Operation operation, String sellerId) {
		return this.operation == operation && (this.sellerId.isEmpty() || this.sellerId.equals(sellerId));
	}

	Fault once() {
		return new Fault(this.operation, this.action, this.status, this.headers, this.body, this.delayMillis,
				this.bytes, (this.times == Integer.MAX_VALUE) ? this.times : this.times - 1, this.probability,
				this.sellerId);
	}

}
