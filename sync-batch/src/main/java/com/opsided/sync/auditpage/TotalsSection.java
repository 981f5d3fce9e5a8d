package com.opsided.sync.auditpage;

import java.math.BigDecimal;

import com.opsided.shared.discrepancy.DiscrepancyState;

/** The sums that matter first: what can be claimed, what of it is about to lapse. */
final class TotalsSection {

	private final HtmlWriter html;

	TotalsSection(HtmlWriter html) {
		this.html = html;
	}

	void write(AuditFigures figures) {
		this.html.open("section", "aria-labelledby", "totals").line();
		this.html.element("h2", "Totals", "id", "totals").line();
		if (figures.rows() == 0) {
			this.html.element("p", "No discrepancies were found in the reports that were given.", "class", "none");
		}
		else {
			this.html.open("ul", "class", "tiles").line();
			tile("Claimable now", figures.of(DiscrepancyState.CLAIMABLE), "tile first");
			tile("Closing within 7 days", figures.closingWithin(7), "tile");
			tile("Closing within 14 days", figures.closingWithin(14), "tile");
			tile("Closing within 30 days", figures.closingWithin(30), "tile");
			tile("Waiting", figures.of(DiscrepancyState.WAITING), "tile");
			tile("Expired unclaimed", figures.of(DiscrepancyState.EXPIRED), "tile");
			this.html.close("ul").line();
		}
		this.html.close("section").line();
	}

	private void tile(String name, AuditFigures.Sum sum, String look) {
		this.html.open("li", "class", look).element("span", name, "class", "name");
		if (sum.amounts().isEmpty()) {
			this.html.element("strong", (sum.rows() == 0) ? "Nothing" : "Value unknown");
		}
		sum.amounts().forEach(this::amount);
		this.html.element("span",
				PageWords.count(sum.rows(), "row", "rows") + ", " + PageWords.count(sum.units(), "unit", "units"),
				"class", "detail");
		this.html.close("li").line();
	}

	private void amount(String currency, BigDecimal amount) {
		this.html.element("strong", PageWords.money(amount, currency));
	}

}
