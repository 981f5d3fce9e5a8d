package com.opsided.sandbox.warehouse.stock;

import java.math.BigDecimal;

/**
 * What a reimbursement line gives, or takes where it is negative.
 *
 * @param currency the ISO 4217 code
 * @param perUnit the amount for one unit
 * @param cash units paid in money
 * @param inventory units given in kind
 */
public record Given(String currency, BigDecimal perUnit, int cash, int inventory) {

	/**
	 * Returns the units of the line.
	 * @return money and kind together
	 */
	public int units() {
		return this.cash + this.inventory;
	}

}
