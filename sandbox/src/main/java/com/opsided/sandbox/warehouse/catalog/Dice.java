package com.opsided.sandbox.warehouse.catalog;

import java.util.List;

/**
 * A seeded source of chance (SplitMix64) whose sequence is fixed here, not in the JDK, so
 * that one seed means the same bytes on every Java version. Not thread-safe.
 */
public final class Dice {

	private static final long GAMMA = 0x9E3779B97F4A7C15L;

	private static final String SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	private long state;

	/**
	 * Creates dice that are independent of those of every other stream.
	 * @param seed the seller's seed
	 * @param stream what the dice are for
	 */
	public Dice(long seed, long stream) {
		this.state = mix(mix(seed) ^ mix(stream * GAMMA + 1));
	}

	private static long mix(long value) {
		long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

	/**
	 * Rolls a number.
	 * @param bound the exclusive upper end, above 0
	 * @return 0 … bound − 1
	 */
	public int below(int bound) {
		this.state += GAMMA;
		return (int) ((mix(this.state) >>> 33) % bound);
	}

	/**
	 * Rolls a number of a range.
	 * @param low the inclusive lower end
	 * @param high the inclusive upper end
	 * @return low … high
	 */
	public int between(int low, int high) {
		return low + below(high - low + 1);
	}

	/**
	 * Says whether something happens.
	 * @param percent how likely it is, 0 … 100
	 * @return whether it happens
	 */
	public boolean chance(int percent) {
		return below(100) < percent;
	}

	/**
	 * Picks one of several.
	 * @param <T> what is picked from
	 * @param choices at least one
	 * @return one of them
	 */
	public <T> T pick(List<T> choices) {
		return choices.get(below(choices.size()));
	}

	/**
	 * Picks one of several.
	 * @param choices at least one
	 * @return one of them
	 */
	public String pick(String... choices) {
		return choices[below(choices.length)];
	}

	/**
	 * Makes up a number of a fixed width.
	 * @param width how many digits
	 * @return the digits, the first never 0
	 */
	public String digits(int width) {
		StringBuilder text = new StringBuilder(width).append((char) ('1' + below(9)));
		while (text.length() < width) {
			text.append((char) ('0' + below(10)));
		}
		return text.toString();
	}

	/**
	 * Makes up a code of digits and capital letters.
	 * @param width how many characters
	 * @return the code
	 */
	public String code(int width) {
		StringBuilder text = new StringBuilder(width);
		while (text.length() < width) {
			text.append(SYMBOLS.charAt(below(36)));
		}
		return text.toString();
	}

}
