package com.opsided.sync.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

import static org.assertj.core.api.Assertions.assertThat;

class DecimalNumberTests {

	@Example
	void bothDecimalMarksAndEveryThousandsMarkAreUnderstood() {
		assertThat(parse("12.34")).isEqualTo("12.34");
		assertThat(parse("12,34")).isEqualTo("12.34");
		assertThat(parse("1,234.56")).isEqualTo("1234.56");
		assertThat(parse("1.234,56")).isEqualTo("1234.56");
		assertThat(parse("1'234.56")).isEqualTo("1234.56");
		assertThat(parse("1\u2019234,5")).isEqualTo("1234.5");
		assertThat(parse("1 234,56")).isEqualTo("1234.56");
		assertThat(parse("1\u202f234\u202f567,8")).isEqualTo("1234567.8");
		assertThat(parse("1,234,567")).isEqualTo("1234567");
		assertThat(parse("1.234.567")).isEqualTo("1234567");
		assertThat(parse("1,234.567")).isEqualTo("1234.567");
		assertThat(parse("-0.5")).isEqualTo("-0.5");
		assertThat(parse(".5")).isEqualTo("0.5");
		assertThat(parse("7")).isEqualTo("7");
		assertThat(parse("12.340")).isEqualTo("12.340");
	}

	@Example
	void currencySignsAreNoPartOfTheNumber() {
		for (String money : new String[] { "$12.30", "12.30 €", "€ 12,30", "£12.30", "¥12.30", "￥12.30", "12.30$",
				"+$12.30" }) {
			assertThat(parse(money)).as(money).isEqualTo("12.30");
		}
		assertThat(parse("-$12.30")).isEqualTo("-12.30");
		assertThat(parse("$-12.30")).isEqualTo("-12.30");
		assertThat(parse("- 12,30 €")).isEqualTo("-12.30");
	}

	@Example
	void theFileDecidesWhatASingleMarkBeforeThreeDigitsIs() {
		assertThat(parse("1,234", ThousandsMark.COMMA)).isEqualTo("1234");
		assertThat(parse("1.234", ThousandsMark.COMMA)).isEqualTo("1.234");
		assertThat(parse("1,234", ThousandsMark.POINT)).isEqualTo("1.234");
		assertThat(parse("1.234", ThousandsMark.POINT)).isEqualTo("1234");
	}

	@Example
	void aMarkThatCannotSeparateThousandsIsTheDecimalOneInEveryFile() {
		for (ThousandsMark mark : ThousandsMark.values()) {
			assertThat(parse("0,123", mark)).isEqualTo("0.123");
			assertThat(parse("0.123", mark)).isEqualTo("0.123");
			assertThat(parse("1234,567", mark)).isEqualTo("1234.567");
			assertThat(parse("1.2345", mark)).isEqualTo("1.2345");
			assertThat(parse(",123", mark)).isEqualTo("0.123");
		}
	}

	@Example
	void whatIsNoNumberIsUnreadable() {
		for (String other : new String[] { "x", "12.34x", "1.2.3", "1,23,456", "12 34", "1.234,567,8", "1,234.567.8",
				"1'234 567", "1,2 3", "$", "-", "€-", "1e5", "12.", "--5", "- -5", "$$5", "1..5", "1234,567.8",
				"1".repeat(41), "１.５" }) {
			assertThat(parse(other)).as(other).isEqualTo(other.equals("-") ? "MISSING" : "UNREADABLE");
		}
	}

	@Example
	void nothingIsMissing() {
		assertThat(parse("")).isEqualTo("MISSING");
		assertThat(parse("--")).isEqualTo("MISSING");
		assertThat(parse("N/A")).isEqualTo("MISSING");
	}

	@Example
	void moreDigitsThanALongHoldsAreKept() {
		assertThat(parse("-1234567890123456789.123456789")).isEqualTo("-1234567890123456789.123456789");
	}

	@Property
	void amountsComeBackHoweverTheyAreWritten(
			@ForAll @BigRange(min = "-99999999", max = "99999999") @Scale(2) BigDecimal amount) {
		String expected = amount.setScale(2).toPlainString();
		for (String groups : new String[] { ",.", ".,", " ,", "'.", "\u00a0,", "\u202f," }) {
			DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
			symbols.setGroupingSeparator(groups.charAt(0));
			symbols.setDecimalSeparator(groups.charAt(1));
			String grouped = new DecimalFormat("#,##0.00", symbols).format(amount);
			String plain = new DecimalFormat("0.00", symbols).format(amount);
			assertThat(new BigDecimal(parse(grouped))).as(grouped).isEqualByComparingTo(expected);
			assertThat(new BigDecimal(parse(plain))).as(plain).isEqualByComparingTo(expected);
		}
	}

	@Property
	void aPlainNumberWithAPointIsWhatJavaMakesOfIt(@ForAll BigDecimal number) {
		String text = number.toPlainString();
		String expected = (number.precision() <= 40 && number.scale() >= 0 && text.length() <= 40) ? text : null;
		if (expected != null) {
			assertThat(parse(text)).isEqualTo(expected);
		}
	}

	private static String parse(String text) {
		return parse(text, ThousandsMark.COMMA);
	}

	private static String parse(String text, ThousandsMark mark) {
		byte[] utf8 = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
		DecimalNumber number = new DecimalNumber(mark);
		CellState state = number.read(utf8, 1, utf8.length - 1);
		return (state == CellState.VALUE) ? number.value().toPlainString() : state.name();
	}

}
