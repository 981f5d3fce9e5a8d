package com.opsided.shared.money;

import java.math.BigDecimal;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

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

	/**
	 * Returns an amount as a report gives it.
	 * @param amount the amount, null if none was written
	 * @param currency the currency as written
	 * @return the money, null unless there is an amount and a code of three letters
	 */
	public static @Nullable Money ofReported(@Nullable BigDecimal amount, String currency) {
		if (amount == null || currency.length() != 3) {
			return null;
		}
		return new Money(amount, currency.toUpperCase(Locale.ROOT));
	}

	@Override
	public String toString() {
		return this.amount.toPlainString() + " " + this.currency;
	}

}
