package com.opsided.sandbox.warehouse.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * Writes the cells of a line in Amazon's two dialects: every cell quoted, or none
 * ({@code amazon-fba.md} §0).
 */
final class Cells {

	private Cells() {
	}

	static String quoted(String... cells) {
		StringBuilder line = new StringBuilder(256);
		for (String cell : cells) {
			line.append((line.length() == 0) ? "\"" : "\t\"");
			line.append((cell.indexOf('"') < 0) ? cell : cell.replace("\"", "\"\"")).append('"');
		}
		return line.toString();
	}

	static String bare(String... cells) {
		return String.join("\t", cells);
	}

	static String number(int number) {
		return Integer.toString(number);
	}

	static String number(@Nullable Integer number, int sign) {
		return (number != null) ? Integer.toString(number * sign) : "";
	}

	/** A share of an amount in the amount's own precision. */
	static BigDecimal percent(BigDecimal amount, int percent) {
		return amount.multiply(BigDecimal.valueOf(percent, 2)).setScale(amount.scale(), RoundingMode.HALF_UP);
	}

}
