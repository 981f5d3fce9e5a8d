package com.opsided.sync.discrepancy;

import java.util.List;

/**
 * Why a discrepancy is about this many units: what stands below is what stands above put
 * together.
 *
 * @param terms the steps, in their order
 * @param sentence the same in words
 */
public record UnitArithmetic(List<Term> terms, String sentence) {

	public UnitArithmetic {
		terms = List.copyOf(terms);
	}

	/**
	 * A step.
	 *
	 * @param kind what is done with the units
	 * @param label what they are
	 * @param units how many, never below 0 but for differences of balances
	 */
	public record Term(Kind kind, String label, int units) {

	}

	/** What is done with units. */
	public enum Kind {

		/** The calculation begins with them. */
		START,
		/** They are taken away. */
		MINUS,
		/** They are what is left. */
		RESULT,
		/** No more than them may be claimed. */
		LIMIT

	}

}
