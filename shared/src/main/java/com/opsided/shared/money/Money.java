package com.opsided.shared.money;

import java.math.BigDecimal;

/**
 * An amount in one currency.
 *
 * @param amount the amount, at whatever scale it was written with
 * @param currency the ISO 4217 code, upper case
 */
public record Money(BigDecimal amount, String currency) {

	public Money {
		if (currency.length() != 3) {
			throw new IllegalArgumentException("'" + currency + "' is not an ISO 4217 currency code");
		}
	}

	@Override
	public String toString() {
		return this.amount.toPlainString() + " " + this.currency;
	}

}
