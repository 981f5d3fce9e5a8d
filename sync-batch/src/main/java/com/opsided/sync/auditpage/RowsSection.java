package com.opsided.sync.auditpage;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.opsided.shared.discrepancy.Assessment;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.ReportedDiscrepancy;
import org.jspecify.annotations.Nullable;

/**
 * The table of the rows worth most. The script, where it runs, lets a reader sort and
 * filter it; without it the order is what can still be done, then the value.
 */
final class RowsSection {

	private static final String[] TITLES = { "State", "Type", "Product", "Reference", "Date", "Centre", ">Units",
			">Claimable", ">Unit value", ">Amount", "Closes" };

	private final HtmlWriter html;

	RowsSection(HtmlWriter html) {
		this.html = html;
	}

	void open(AuditFigures figures) {
		long left = Math.max(0, figures.rows() - AuditPage.MOST_ROWS);
		this.html.open("section", "aria-labelledby", "table").line();
		this.html.element("h2", "Discrepancies", "id", "table").line();
		this.html.element("p",
				(left == 0) ? "All " + PageWords.count(figures.rows(), "row", "rows") + "."
						: "The " + PageWords.number(AuditPage.MOST_ROWS) + " most valuable rows, open ones first. "
								+ PageWords.number(left) + " more are in discrepancies.csv.");
		tools();
		this.html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Discrepancies");
		this.html.open("table", "id", "rows", "class", "rows");
		this.html.element("caption", "Discrepancies, what can still be claimed first").open("thead").open("tr");
		for (String title : TITLES) {
			boolean number = title.startsWith(">");
			this.html.element("th", number ? title.substring(1) : title, "scope", "col", "class", number ? "n" : "");
		}
		this.html.close("tr").close("thead").line().open("tbody").line();
	}

	private void tools() {
		this.html.open("div", "class", "tools", "id", "tools", "hidden", "hidden").open("label").text("Find ");
		this.html.empty("input", "id", "find", "type", "search", "autocomplete", "off").close("label").text(" ");
		this.html.open("label").text("State ").open("select", "id", "state");
		this.html.element("option", "All", "value", "");
		PageWords.STATES
			.forEach((state) -> this.html.element("option", PageWords.name(state), "value", PageWords.name(state)));
		this.html.close("select").close("label").text(" ");
		this.html.open("output", "id", "shown", "role", "status").close("output").close("div").line();
	}

	void row(ReportedDiscrepancy row) {
		Discrepancy found = row.discrepancy();
		Assessment assessed = row.assessment();
		this.html.open("tr").open("td");
		this.html.element("span", PageWords.name(assessed.state()), "class", "state s-" + assessed.state().name());
		this.html.close("td").element("td", PageWords.name(found.type())).open("th", "scope", "row");
		this.html.element("bdi", found.msku().isEmpty() ? found.fnsku() : found.msku()).open("small");
		this.html.element("bdi", found.fnsku()).text(" ").element("bdi", found.title(), "class", "name");
		this.html.close("small").close("th");
		own(found.referenceId());
		this.html.element("td", found.eventDate(), "class", "day");
		own(found.fulfillmentCenter());
		number(found.units());
		number(row.claimableUnits());
		money(assessed.unitValue(), assessed.currency());
		money(assessed.claimableAmount(), assessed.currency());
		closes(assessed.windowCloses(), assessed.policyVerified());
		this.html.close("tr").line();
	}

	/** What the file said, whichever way it is written. */
	private void own(String text) {
		this.html.open("td").element("bdi", text).close("td");
	}

	private void number(int value) {
		this.html.element("td", PageWords.number(value), "class", "n", "data-v", value);
	}

	private void money(@Nullable BigDecimal amount, @Nullable String currency) {
		if (amount == null || currency == null) {
			this.html.element("td", "unknown", "class", "n no", "data-v", "-1");
		}
		else {
			this.html.element("td", PageWords.money(amount, currency), "class", "n", "data-v", amount.toPlainString());
		}
	}

	private void closes(@Nullable LocalDate day, @Nullable Boolean verified) {
		this.html.open("td", "class", "day").text((day != null) ? day : "–");
		if (Boolean.FALSE.equals(verified)) {
			this.html.text(" ").element("small", "unverified");
		}
		this.html.close("td");
	}

	void close() {
		this.html.close("tbody").close("table").close("div").line().close("section").line();
	}

}
