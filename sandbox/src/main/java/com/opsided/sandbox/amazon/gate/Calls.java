package com.opsided.sandbox.amazon.gate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the calls. Thread-safe.
 */
public final class Calls {

	private final Map<Call, LongAdder> counts = new ConcurrentHashMap<>();

	/**
	 * Counts a call.
	 * @param operation what was called
	 * @param sellerId for whom; empty if that is not known
	 * @param outcome an HTTP status, or what a scripted fault did
	 */
	public void count(String operation, String sellerId, String outcome) {
		this.counts.computeIfAbsent(new Call(operation, sellerId, outcome), (call) -> new LongAdder()).increment();
	}

	/** Begins to count anew. */
	public void clear() {
		this.counts.clear();
	}

	/**
	 * Returns the counts.
	 * @return one for each operation, seller and outcome, ordered by them
	 */
	public List<Count> all() {
		return this.counts.entrySet()
			.stream()
			.map((each) -> new Count(each.getKey().operation(), each.getKey().sellerId(), each.getKey().outcome(),
					each.getValue().sum()))
			.sorted()
			.toList();
	}

	private record Call(String operation, String sellerId, String outcome) {

	}

	/**
	 * How often something happened.
	 *
	 * @param operation what was called
	 * @param sellerId for whom: a merchant token, a mailbox or a Stripe account; empty if
	 * that is not known
	 * @param outcome an HTTP status, or what a scripted fault did
	 * @param count how often
	 */
	public record Count(String operation, String sellerId, String outcome, long count) implements Comparable<Count> {

		@Override
		public int compareTo(Count other) {
			return key().compareTo(other.key());
		}

		private String key() {
			return this.operation + "\t" + this.sellerId + "\t" + this.outcome;
		}

	}

}
