package com.opsided.sandbox.warehouse.api;

/**
 * How answers are kept, one to a line of tab-separated cells.
 *
 * @param <T> what is kept
 */
interface LineFormat<T> {

	/**
	 * Writes an answer.
	 * @param row the answer
	 * @return its line without an end
	 */
	String write(T row);

	/**
	 * Reads an answer back.
	 * @param line its line without an end
	 * @return an equal answer
	 */
	T read(String line);

}
