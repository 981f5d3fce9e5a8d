package com.opsided.sync.auditpage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import com.opsided.sync.auditpage.DeadlinesSection.Week;

/**
 * The time line of one currency: a column a week, as high as the money that closes in it,
 * what may be claimed already below what may be claimed later.
 */
final class DeadlineChart {

	private static final int STEP = 26;

	private static final int WIDTH = 18;

	private static final int TOP = 22;

	private static final int BASE = TOP + 100;

	private static final int LABELS_APART = 2;

	private final HtmlWriter html;

	DeadlineChart(HtmlWriter html) {
		this.html = html;
	}

	void write(List<Week> weeks, String currency) {
		BigDecimal greatest = weeks.stream()
			.map((week) -> week.amount(currency))
			.reduce(BigDecimal.ZERO, BigDecimal::max);
		int width = Math.max(weeks.size(), 9) * STEP + 20;
		this.html.open("figure").open("figcaption");
		this.html.element("span", currency + " closing each week", "class", "title").text(" ");
		this.html.element("span", "highest " + PageWords.money(greatest, currency), "class", "detail");
		this.html.text(" ").element("span", "Claimable", "class", "state s-CLAIMABLE").text(" ");
		this.html.element("span", "Waiting", "class", "state s-WAITING").close("figcaption");
		this.html.open("svg", "class", "line", "viewBox", "0 0 " + width + " " + (BASE + 22), "role", "img",
				"aria-label", currency + " closing in each week; the numbers are in the table below");
		this.html.line();
		for (int i = 0; i < weeks.size(); i++) {
			column(weeks.get(i), i, currency, greatest);
		}
		this.html.open("path", "class", "axis", "d", "M0 " + BASE + "H" + width).close("path");
		this.html.close("svg").close("figure").line();
	}

	private void column(Week week, int place, String currency, BigDecimal greatest) {
		int left = 10 + place * STEP;
		BigDecimal claimable = Bar.length(week.claimable(currency), greatest);
		BigDecimal waiting = Bar.length(week.waiting(currency), greatest);
		this.html.open("g");
		this.html.element("title", week.name() + ": " + PageWords.money(week.claimable(currency), currency)
				+ " claimable, " + PageWords.money(week.waiting(currency), currency) + " waiting");
		this.html.open("rect", "class", "hit", "x", left - (STEP - WIDTH) / 2, "y", 0, "width", STEP, "height", BASE)
			.close("rect");
		block("f-CLAIMABLE", left, BigDecimal.valueOf(BASE).subtract(claimable), claimable);
		block("f-WAITING", left, BigDecimal.valueOf(BASE).subtract(claimable).subtract(waiting), waiting);
		if (week.amount(currency).signum() > 0 && week.amount(currency).compareTo(greatest) == 0) {
			this.html.element("text", String.format(Locale.ROOT, "%,.0f", greatest), "class", "value", "x",
					left + WIDTH / 2, "y", TOP - 8);
		}
		if (place % LABELS_APART == 0) {
			this.html.element(
					"text", week.later() ? "later" : String.format(Locale.ROOT, "%02d-%02d",
							week.first().getMonthValue(), week.first().getDayOfMonth()),
					"x", left + WIDTH / 2, "y", BASE + 15);
		}
		this.html.close("g").line();
	}

	private void block(String look, int left, BigDecimal top, BigDecimal height) {
		if (height.signum() > 0) {
			this.html
				.open("rect", "class", look, "x", left, "y", top.toPlainString(), "width", WIDTH, "height",
						height.toPlainString())
				.close("rect");
		}
	}

}
