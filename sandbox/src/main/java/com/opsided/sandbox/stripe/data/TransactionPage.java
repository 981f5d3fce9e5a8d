package com.opsided.sandbox.stripe.data;

import java.util.List;
import java.util.stream.IntStream;

import com.opsided.sandbox.stripe.StripeApiException;

/**
 * A page of a list.
 *
 * @param items what is on it, newest first
 * @param hasMore whether there is more in the direction that was asked for
 */
record TransactionPage(List<BalanceTransaction> items, boolean hasMore) {

	static TransactionPage of(List<BalanceTransaction> found, TransactionFilter filter) {
		String after = filter.get("starting_after");
		String before = filter.get("ending_before");
		if (!after.isEmpty() && !before.isEmpty()) {
			throw StripeApiException.invalid("", "ending_before",
					"You cannot use arguments ending_before and starting_after together.");
		}
		int limit = filter.limit();
		if (!before.isEmpty()) {
			int to = place(found, before, "ending_before");
			int from = Math.max(0, to - limit);
			return new TransactionPage(found.subList(from, to), from > 0);
		}
		int from = after.isEmpty() ? 0 : place(found, after, "starting_after") + 1;
		int to = Math.min(found.size(), from + limit);
		return new TransactionPage(found.subList(from, to), to < found.size());
	}

	private static int place(List<BalanceTransaction> found, String id, String param) {
		return IntStream.range(0, found.size())
			.filter((index) -> found.get(index).id().equals(id))
			.findFirst()
			.orElseThrow(() -> StripeApiException.invalid("resource_missing", param,
					"No such balance transaction: '" + id + "'"));
	}

}
