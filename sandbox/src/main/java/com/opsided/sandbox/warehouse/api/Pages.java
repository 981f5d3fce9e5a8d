package com.opsided.sandbox.warehouse.api;

import java.util.function.Predicate;

/**
 * Answers that are read page by page from a file, always in the same order, so that a
 * position stays good for ever and memory holds no more than one page. Safe for use by
 * several threads.
 *
 * @param <T> what is answered
 */
public interface Pages<T> {

	/**
	 * Reads a page.
	 * @param from where to start: 0, or {@link Page#next()} of the page before
	 * @param most how many answers the page may hold, above 0
	 * @param wanted which answers to take; the others are passed over
	 * @return the page, the last one if it holds nothing further that is wanted
	 * @throws IllegalArgumentException if nothing starts at that position
	 */
	Page<T> read(long from, int most, Predicate<? super T> wanted);

	/**
	 * Reads a page of everything.
	 * @param from where to start
	 * @param most how many answers the page may hold, above 0
	 * @return the page
	 */
	default Page<T> read(long from, int most) {
		return read(from, most, (row) -> true);
	}

}
