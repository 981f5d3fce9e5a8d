package com.opsided.shared.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param <T> what is listed
 * @param items the part
 * @param next the cursor of the next part, null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

	public Page {
		items = List.copyOf(items);
	}

	/**
	 * Makes a page of rows that were asked for with one more than fits.
	 * @param <R> what a row is
	 * @param <T> what is listed
	 * @param rows the rows, at most one more than the limit
	 * @param limit how many fit
	 * @param item shows a row
	 * @param cursor writes the cursor that goes on after a row
	 * @return the page
	 */
	public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> item, Function<R, String> cursor) {
		boolean more = rows.size() > limit;
		List<R> fitting = more ? rows.subList(0, limit) : rows;
		return new Page<>(fitting.stream().map(item).toList(), more ? cursor.apply(fitting.get(limit - 1)) : null);
	}

}
