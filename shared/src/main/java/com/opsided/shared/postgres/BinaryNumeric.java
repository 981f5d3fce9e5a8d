package com.opsided.shared.postgres;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * PostgreSQL's binary form of {@code numeric}: digits of base 10,000, the weight of the
 * first, a sign and the number of decimal places that are shown.
 */
final class BinaryNumeric {

	private static final BigInteger BASE = BigInteger.valueOf(10_000);

	private static final int NEGATIVE = 0x4000;

	private BinaryNumeric() {
	}

	static CopyRows append(CopyRows rows, BigDecimal value) {
		BigDecimal shown = (value.scale() < 0) ? value.setScale(0) : value;
		int fractionDigits = (shown.scale() + 3) / 4;
		short[] digits = digits(
				shown.unscaledValue().abs().multiply(BigInteger.TEN.pow(fractionDigits * 4 - shown.scale())));
		rows.size(8 + 2 * digits.length);
		rows.rawShort(digits.length).rawShort(digits.length - fractionDigits - 1);
		rows.rawShort((shown.signum() < 0) ? NEGATIVE : 0).rawShort(shown.scale());
		for (short digit : digits) {
			rows.rawShort(digit);
		}
		return rows;
	}

	/** Most significant digit first; none for zero. */
	private static short[] digits(BigInteger value) {
		int count = 0;
		for (BigInteger rest = value; rest.signum() > 0; rest = rest.divide(BASE)) {
			count++;
		}
		short[] digits = new short[count];
		BigInteger rest = value;
		for (int i = count - 1; i >= 0; i--) {
			BigInteger[] parts = rest.divideAndRemainder(BASE);
			digits[i] = parts[1].shortValue();
			rest = parts[0];
		}
		return digits;
	}

	static BigDecimal read(CopyField field) {
		int count = field.shortAt(0);
		int weight = field.shortAt(2);
		int sign = field.shortAt(4) & 0xffff;
		int scale = field.shortAt(6);
		BigInteger unscaled = BigInteger.ZERO;
		for (int i = 0; i < count; i++) {
			unscaled = unscaled.multiply(BASE).add(BigInteger.valueOf(field.shortAt(8 + 2 * i)));
		}
		BigDecimal value = new BigDecimal(unscaled).scaleByPowerOfTen(4 * (weight - count + 1)).setScale(scale);
		return (sign == NEGATIVE) ? value.negate() : value;
	}

}
