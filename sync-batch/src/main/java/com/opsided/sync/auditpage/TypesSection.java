package com.opsided.sync.auditpage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.opsided.shared.discrepancy.DiscrepancyTotal;
import com.opsided.shared.discrepancy.DiscrepancyType;

/**
 * A chart for each type: a bar of units for each state. It is a table with bars in it, so
 * that the numbers are read as they are drawn.
 */
final class TypesSection {

	private static final String[] TITLES = { "State", "Units", "", "Value", "Open units", "Rows" };

	private final HtmlWriter html;

	TypesSection(HtmlWriter html) {
		this.html = html;
	}

	void write(AuditFigures figures) {
		Map<DiscrepancyType, List<DiscrepancyTotal>> types = new TreeMap<>();
		figures.totals()
			.forEach((total) -> types.computeIfAbsent(total.type(), (type) -> new ArrayList<>()).add(total));
		this.html.open("section", "aria-labelledby", "types").line();
		this.html.element("h2", "By type", "id", "types").open("div", "class", "cards").line();
		types.forEach(this::type);
		this.html.close("div").close("section").line();
	}

	private void type(DiscrepancyType type, List<DiscrepancyTotal> totals) {
		List<DiscrepancyTotal> ordered = new ArrayList<>(totals);
		ordered.sort(Comparator.comparingInt((DiscrepancyTotal total) -> place(total)));
		long greatest = ordered.stream().mapToLong((total) -> Math.abs(total.units())).max().orElse(0);
		this.html.open("div", "class", "card", "role", "region", "tabindex", "0", "aria-label", PageWords.name(type));
		this.html.open("table").open("caption").element("span", PageWords.name(type), "class", "title");
		this.html.text(" ").element("code", type.name()).close("caption").line();
		this.html.open("thead").open("tr");
		for (String title : TITLES) {
			if (title.isEmpty()) {
				this.html.open("td").close("td");
			}
			else {
				this.html.element("th", title, "scope", "col", "class", title.equals("State") ? "" : "n");
			}
		}
		this.html.close("tr").close("thead").line().open("tbody").line();
		ordered.forEach((total) -> state(total, greatest));
		this.html.close("tbody").close("table").close("div").line();
	}

	private void state(DiscrepancyTotal total, long greatest) {
		this.html.open("tr")
			.element("th", PageWords.name(total.state()), "scope", "row", "class", "state s-" + total.state().name());
		this.html.element("td", PageWords.number(total.units()), "class", "n").open("td", "class", "drawn");
		Bar.write(this.html, total.units(), greatest, "f-" + total.state().name());
		this.html.close("td").amounts(total.amounts());
		this.html.element("td", PageWords.number(total.claimableUnits()), "class", "n");
		this.html.element("td", PageWords.number(total.rows()), "class", "n").close("tr").line();
	}

	private static int place(DiscrepancyTotal total) {
		int place = PageWords.STATES.indexOf(total.state());
		return (place >= 0) ? place : PageWords.STATES.size();
	}

}
