package com.opsided.sync.auditpage;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Lengths of bars, in hundredths of their greatest. Whole arithmetic, so that every
 * machine draws the same.
 */
final class Bar {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private Bar() {
	}

	/**
	 * Returns a length.
	 * @param value the value, 0 or more
	 * @param greatest the greatest of the chart
	 * @return 0 to 100 with two decimals; what is not nothing is at least 1, so that it
	 * is seen
	 */
	static BigDecimal length(BigDecimal value, BigDecimal greatest) {
		if (value.signum() <= 0 || greatest.signum() <= 0) {
			return BigDecimal.ZERO;
		}
		return value.multiply(HUNDRED).divide(greatest, 2, RoundingMode.HALF_UP).max(BigDecimal.ONE);
	}

	/** Writes a bar that lies, beside the number that it shows. */
	static void write(HtmlWriter html, long value, long greatest, String look) {
		html.open("svg", "class", "bar", "viewBox", "0 0 100 10", "preserveAspectRatio", "none", "aria-hidden", "true",
				"focusable", "false");
		html.open("rect", "class", "track", "width", "100", "height", "10").close("rect");
		html.open("rect", "class", look, "width",
				length(BigDecimal.valueOf(Math.abs(value)), BigDecimal.valueOf(greatest)).toPlainString(), "height",
				"10")
			.close("rect");
		html.close("svg");
	}

}
