package com.opsided.sync.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All figures of a run.
 *
 * @param request what was asked for
 * @param machine what it ran on
 * @param figures the figures
 */
record BenchReport(BenchRequest request, Machine machine, List<Figure> figures) {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private static final String LINE = "%-44s  %-26s  %-26s  %6s  %-7s  %-7s  %4s%n";

	BenchReport {
		figures = List.copyOf(figures);
	}

	String table() {
		StringBuilder text = new StringBuilder();
		text.append("%,d ledger rows, median of %d, on %s%n".formatted(this.request.rows(), this.request.repeat(),
				this.machine.facts()));
		text.append(LINE.formatted("Figure", "Ours", "Reference", "Ratio", "Target", "Reached", "Load"));
		for (Figure figure : this.figures) {
			text.append(LINE.formatted(figure.name(), figure.ours(), figure.reference(), ratio(figure), figure.target(),
					figure.reached() ? "yes" : "no", number(figure.loadAverage(), 1)));
			if (!figure.note().isEmpty()) {
				text.append("    ").append(figure.note()).append(System.lineSeparator());
			}
		}
		return text.toString();
	}

	private static String ratio(Figure figure) {
		return Double.isNaN(figure.ratio()) ? "-" : number(figure.ratio(), 2);
	}

	private static String number(double value, int digits) {
		return String.format(Locale.ROOT, "%." + digits + "f", value);
	}

	String json() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("rows", this.request.rows());
		all.put("repeat", this.request.repeat());
		all.put("machine", this.machine.facts());
		all.put("figures", this.figures.stream().map(BenchReport::json).toList());
		return JSON.writeValueAsString(all);
	}

	private static Map<String, Object> json(Figure figure) {
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("figure", figure.name());
		one.put("ours", figure.ours());
		one.put("reference", figure.reference());
		one.put("ratio", Double.isNaN(figure.ratio()) ? null : figure.ratio());
		one.put("target", figure.target());
		one.put("reached", figure.reached());
		one.put("note", figure.note());
		one.put("seconds", figure.seconds());
		one.put("load_average", figure.loadAverage());
		return one;
	}

}
