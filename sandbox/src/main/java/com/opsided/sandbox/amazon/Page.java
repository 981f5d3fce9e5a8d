package com.opsided.sandbox.amazon;

import java.util.List;

/**
 * A part of a list.
 *
 * @param items what is on the page
 * @param next where the next page starts
 * @param isLast whether there is no next page
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, int next, boolean isLast) {

	public Page {
		items = List.copyOf(items);
	}

	/**
	 * Cuts a page out of a list.
	 * @param all the list
	 * @param offset where the page starts
	 * @param size how many it has at most
	 * @param <T> what is listed
	 * @return the page
	 */
	public static <T> Page<T> of(List<T> all, int offset, int size) {
		int from = Math.min(offset, all.size());
		int to = Math.min(from + size, all.size());
		return new Page<>(all.subList(from, to), to, to == all.size());
	}

}
