package com.opsided.shared.rules;

import java.math.BigDecimal;

/**
 * From where on a discrepancy has a severity: enough units, or enough money in whatever
 * currency it is valued in.
 *
 * @param units units, at least 1
 * @param amount the amount, above 0
 */
public record Threshold(int units, BigDecimal amount) {

	public Threshold {
		if (units < 1 || amount.signum() <= 0) {
			throw new IllegalArgumentException("A severity begins at 1 unit or more and at an amount above 0");
		}
	}

	static Threshold of(int units, String amount) {
		return new Threshold(units, new BigDecimal(amount));
	}

	boolean isBelow(Threshold higher) {
		return this.units <= higher.units && this.amount.compareTo(higher.amount) <= 0;
	}

}
