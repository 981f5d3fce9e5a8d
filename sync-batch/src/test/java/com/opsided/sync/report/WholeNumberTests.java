package com.opsided.sync.report;

import java.nio.charset.StandardCharsets;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class WholeNumberTests {

	@Example
	void signsThousandsAndEmptyFractionsAreUnderstood() {
		assertThat(parse("0")).isZero();
		assertThat(parse("-16")).isEqualTo(-16);
		assertThat(parse("+5")).isEqualTo(5);
		assertThat(parse(" 7 \u00a0")).isEqualTo(7);
		assertThat(parse("007")).isEqualTo(7);
		assertThat(parse("1,234")).isEqualTo(1234);
		assertThat(parse("1.234")).isEqualTo(1234);
		assertThat(parse("1 234")).isEqualTo(1234);
		assertThat(parse("-1\u00a0234\u00a0567")).isEqualTo(-1_234_567);
		assertThat(parse("12.0")).isEqualTo(12);
		assertThat(parse("12,00")).isEqualTo(12);
		assertThat(parse("1.234,00")).isEqualTo(1234);
		assertThat(parse("0.000")).isZero();
		assertThat(parse("2147483647")).isEqualTo(Integer.MAX_VALUE);
		assertThat(parse("-2147483648")).isEqualTo(Integer.MIN_VALUE);
	}

	@Example
	void nothingIsMissing() {
		for (String nothing : new String[] { "", " ", "-", "--", " -- ", "N/A", "n/a", "#N/A" }) {
			assertThat(parse(nothing)).as(nothing).isEqualTo(WholeNumber.MISSING);
		}
	}

	@Example
	void whatIsNoWholeNumberIsUnreadable() {
		for (String other : new String[] { "12x", "x", "1.5", "1,2345", "12,34,567", "0,123", "1,,234", "1.234.56",
				"1 23", "--1", "+-1", "1-", "1e3", "2147483648", "-2147483649", "99999999999999999999", "１２", "+", "1.",
				"." }) {
			assertThat(parse(other)).as(other).isEqualTo(WholeNumber.UNREADABLE);
		}
	}

	@Property
	void everyIntComesBack(@ForAll int number) {
		assertThat(parse(Integer.toString(number))).isEqualTo(number);
		assertThat(parse("%,d".formatted(number))).isEqualTo(number);
		assertThat(parse("%,d".formatted(number).replace(',', '.') + ",00")).isEqualTo(number);
	}

	@Property
	void aFractionIsNeverDropped(@ForAll int whole, @ForAll @IntRange(min = 1, max = 99) int hundredths) {
		assertThat(parse("%d.%02d".formatted(whole, hundredths))).isEqualTo(WholeNumber.UNREADABLE);
	}

	private static long parse(String text) {
		byte[] utf8 = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
		return WholeNumber.parse(utf8, 1, utf8.length - 1);
	}

}
