package com.opsided.sandbox.warehouse.api;

import java.util.List;

/**
 * Some of the answers, and where the next ones are.
 *
 * @param <T> what is answered
 * @param rows the answers, perhaps none although others follow
 * @param next where the next page starts, {@link #END} after the last page
 */
public record Page<T>(List<T> rows, long next) {

	/** The position after the last answer. */
	public static final long END = -1;

	public Page {
		rows = List.copyOf(rows);
	}

	/**
	 * Says whether this is the last page.
	 * @return whether nothing follows
	 */
	public boolean isLast() {
		return this.next == END;
	}

}
