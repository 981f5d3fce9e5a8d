package com.opsided.sync.auditpage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import com.opsided.shared.discrepancy.ClaimDeadline;
import com.opsided.shared.discrepancy.DiscrepancyState;

/**
 * The deadlines, week by week from the as-of date: a time line for each currency, and the
 * same numbers as a table.
 */
final class DeadlinesSection {

	/** Half a year; what closes later is one more column. */
	private static final int MOST_WEEKS = 26;

	private static final int FEWEST_WEEKS = 9;

	private static final int DAYS = 7;

	private final HtmlWriter html;

	DeadlinesSection(HtmlWriter html) {
		this.html = html;
	}

	void write(AuditFigures figures) {
		this.html.open("section", "aria-labelledby", "deadlines").line();
		this.html.element("h2", "Deadlines", "id", "deadlines");
		if (figures.deadlines().isEmpty()) {
			this.html.element("p", "Nothing is open: no deadline lies ahead.", "class", "none");
		}
		else {
			List<Week> weeks = weeks(figures);
			TreeSet<String> currencies = new TreeSet<>();
			figures.deadlines().forEach((deadline) -> currencies.addAll(deadline.amounts().keySet()));
			this.html.open("div", "class", "lines").line();
			currencies.forEach((currency) -> new DeadlineChart(this.html).write(weeks, currency));
			this.html.close("div").line();
			table(weeks);
		}
		this.html.close("section").line();
	}

	private static List<Week> weeks(AuditFigures figures) {
		LocalDate last = figures.deadlines().get(figures.deadlines().size() - 1).closes();
		long needed = ChronoUnit.DAYS.between(figures.asOf(), last) / DAYS + 1;
		int shown = (int) Math.max(FEWEST_WEEKS, Math.min(MOST_WEEKS, needed));
		List<Week> weeks = new ArrayList<>();
		for (int i = 0; i < shown; i++) {
			LocalDate first = figures.asOf().plusWeeks(i);
			weeks.add(week(figures, first, first.plusDays(DAYS - 1), false));
		}
		if (needed > shown) {
			weeks.add(week(figures, figures.asOf().plusWeeks(shown), last, true));
		}
		return weeks;
	}

	private static Week week(AuditFigures figures, LocalDate first, LocalDate last, boolean later) {
		return new Week(first, last, later, sum(figures, DiscrepancyState.CLAIMABLE, first, last),
				sum(figures, DiscrepancyState.WAITING, first, last));
	}

	private static AuditFigures.Sum sum(AuditFigures figures, DiscrepancyState state, LocalDate first, LocalDate last) {
		return figures.closing((ClaimDeadline deadline) -> deadline.state() == state
				&& !deadline.closes().isBefore(first) && !deadline.closes().isAfter(last));
	}

	private void table(List<Week> weeks) {
		this.html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label",
				"Deadlines week by week");
		this.html.open("table").element("caption", "What closes in which week").open("thead").open("tr");
		this.html.element("th", "Closes", "scope", "col");
		for (String state : List.of("Claimable", "Waiting")) {
			this.html.element("th", state + " rows", "scope", "col", "class", "n");
			this.html.element("th", state + " units", "scope", "col", "class", "n");
			this.html.element("th", state + " amount", "scope", "col", "class", "n");
		}
		this.html.close("tr").close("thead").line().open("tbody").line();
		weeks.stream().filter((week) -> week.claimable().rows() + week.waiting().rows() > 0).forEach(this::row);
		this.html.close("tbody").close("table").close("div").line();
	}

	private void row(Week week) {
		this.html.open("tr").element("th", week.name(), "scope", "row", "class", "day");
		for (AuditFigures.Sum sum : List.of(week.claimable(), week.waiting())) {
			this.html.element("td", PageWords.number(sum.rows()), "class", "n");
			this.html.element("td", PageWords.number(sum.units()), "class", "n");
			this.html.amounts(sum.amounts());
		}
		this.html.close("tr").line();
	}

	/**
	 * A column of the time line.
	 *
	 * @param first its first day
	 * @param last its last day
	 * @param later whether it stands for all that closes later
	 * @param claimable what closes of that which may be claimed now
	 * @param waiting what closes of that which may be claimed later
	 */
	record Week(LocalDate first, LocalDate last, boolean later, AuditFigures.Sum claimable, AuditFigures.Sum waiting) {

		String name() {
			return this.first + " to " + this.last;
		}

		BigDecimal amount(String currency) {
			return claimable(currency).add(waiting(currency));
		}

		BigDecimal claimable(String currency) {
			return this.claimable.amounts().getOrDefault(currency, BigDecimal.ZERO);
		}

		BigDecimal waiting(String currency) {
			return this.waiting.amounts().getOrDefault(currency, BigDecimal.ZERO);
		}

	}

}
