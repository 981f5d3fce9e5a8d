package com.opsided.sync.inbound;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.Supplier;

import com.opsided.shared.amazon.ShipmentQuery;
import org.jspecify.annotations.Nullable;

/**
 * Questions about shipments, each one call. An answer may bring further questions. For
 * one thread.
 */
abstract class Questions {

	private final ShipmentSource amazon;

	private final Deque<Supplier<Told>> left = new ArrayDeque<>();

	Questions(ShipmentSource amazon) {
		this.amazon = amazon;
	}

	final ShipmentSource amazon() {
		return this.amazon;
	}

	final boolean areAnswered() {
		return this.left.isEmpty();
	}

	/**
	 * Asks the next question.
	 * @return the answer, perhaps an empty one
	 * @throws com.opsided.shared.amazon.AmazonFailure if Amazon does not answer
	 */
	final Told ask() {
		return this.left.remove().get();
	}

	final void next(Supplier<Told> question) {
		this.left.addFirst(question);
	}

	final void later(Supplier<Told> question) {
		this.left.addLast(question);
	}

	/** If a page is not the last, asks for the one after it next. */
	final void follow(ShipmentQuery query, @Nullable String token, Function<ShipmentQuery, Told> question) {
		if (token != null && !token.isEmpty()) {
			next(() -> question.apply(ShipmentQuery.after(query.marketplaceId(), token)));
		}
	}

}
