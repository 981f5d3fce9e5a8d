package com.opsided.shared.postgres;

import java.util.Collection;
import java.util.stream.Collectors;

/** Numbers as an array that can stand in a statement. */
public final class IntArray {

	private IntArray() {
	}

	/**
	 * Writes numbers as an array.
	 * @param numbers the numbers, in the order of the array
	 * @return an expression of type {@code int[]}
	 */
	public static String of(Collection<Integer> numbers) {
		return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "array[", "]::int[]"));
	}

}
