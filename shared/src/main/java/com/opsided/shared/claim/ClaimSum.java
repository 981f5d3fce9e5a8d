package com.opsided.shared.claim;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What the claims of one month add up to.
 *
 * @param kind what happened to them in that month
 * @param month the month, in UTC
 * @param currency the ISO 4217 code
 * @param claims how many
 * @param amount what they are worth or, of payments, what was paid; below 0 where more
 * was taken back than paid
 */
public record ClaimSum(Kind kind, YearMonth month, String currency, long claims, BigDecimal amount) {

	/** What happens to a claim. */
	public enum Kind {

		/** It was opened, and not given up since. */
		FOUND,
		/** It was filed, and not given up since. */
		CLAIMED,
		/** It was filed, and a payment was seen. */
		PAID,
		/** It never was filed, and Amazon paid by itself. */
		PAID_UNASKED

	}

}
