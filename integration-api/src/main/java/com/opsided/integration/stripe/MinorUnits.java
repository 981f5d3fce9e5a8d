package com.opsided.integration.stripe;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts, which Stripe writes in a currency's smallest unit. Its list of
 * currencies is its own: ISK and UGX have two decimals there though nobody uses them, MGA
 * has none (docs.stripe.com/currencies, zero-decimal, three-decimal and special cases).
 */
final class MinorUnits {

	private static final Set<String> NO_DECIMALS = Set.of("BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG",
			"RWF", "VND", "VUV", "XAF", "XOF", "XPF");

	private static final Set<String> THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

	private MinorUnits() {
	}

	/**
	 * Reads an amount.
	 * @param amount the amount in the smallest unit, null if Stripe did not write it
	 * @param currency the currency in any case, null if Stripe did not write it
	 * @return the money, null unless both are there
	 */
	static @Nullable Money of(@Nullable Long amount, @Nullable String currency) {
		if (amount == null || currency == null || currency.length() != 3) {
			return null;
		}
		String code = currency.toUpperCase(Locale.ROOT);
		return new Money(BigDecimal.valueOf(amount, decimals(code)), code);
	}

	private static int decimals(String code) {
		if (NO_DECIMALS.contains(code)) {
			return 0;
		}
		return THREE_DECIMALS.contains(code) ? 3 : 2;
	}

}
