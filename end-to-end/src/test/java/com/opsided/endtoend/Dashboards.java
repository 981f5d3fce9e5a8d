package com.opsided.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dashboards of {@code monitoring/grafana}, and their queries as Grafana sends them.
 */
final class Dashboards {

	/** As {@code timeInterval} of the provisioned data source. */
	private static final Duration SCRAPE = Duration.ofSeconds(15);

	private Dashboards() {
	}

	static Map<String, JsonNode> all() {
		Map<String, JsonNode> dashboards = new TreeMap<>();
		Path folder = Jars.project().resolve("monitoring").resolve("grafana").resolve("dashboards");
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				dashboards.put(file.getFileName().toString().replace(".json", ""),
						JsonMapper.shared().readTree(Files.readString(file)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return dashboards;
	}

	/** The panels that ask for something. */
	static List<JsonNode> panels(JsonNode dashboard) {
		List<JsonNode> panels = new ArrayList<>();
		dashboard.path("panels").forEach((panel) -> {
			if (!panel.path("type").asString().equals("row")) {
				panels.add(panel);
			}
		});
		return panels;
	}

	/**
	 * The queries of a dashboard, for a range of time and the width of a panel in points.
	 */
	static List<PanelQuery> queries(String name, JsonNode dashboard, Duration range, int points) {
		List<PanelQuery> queries = new ArrayList<>();
		for (JsonNode panel : panels(dashboard)) {
			Duration interval = interval(panel, range, points);
			for (JsonNode target : panel.path("targets")) {
				queries.add(new PanelQuery(name + ": " + panel.path("title").asString(),
						substitute(dashboard, target.path("expr").asString(), range, interval), interval,
						target.path("instant").asBoolean()));
			}
		}
		return queries;
	}

	/** The time between two points: the panel's least one or what the range needs. */
	private static Duration interval(JsonNode panel, Duration range, int points) {
		String least = panel.path("interval").asString("");
		Duration min = least.isEmpty() ? SCRAPE : Duration.parse("PT" + least.toUpperCase(Locale.ROOT));
		Duration wanted = Duration.ofSeconds(Math.max(1, range.toSeconds() / points));
		return (wanted.compareTo(min) > 0) ? wanted : min;
	}

	private static String substitute(JsonNode dashboard, String expression, Duration range, Duration interval) {
		long rate = Math.max(interval.plus(SCRAPE).toSeconds(), SCRAPE.multipliedBy(4).toSeconds());
		String query = expression.replace("$__rate_interval", rate + "s")
			.replace("$__range", range.toSeconds() + "s")
			.replace("$__interval", interval.toSeconds() + "s");
		for (JsonNode variable : dashboard.path("templating").path("list")) {
			if (variable.path("type").asString().equals("query")) {
				query = query.replace("$" + variable.path("name").asString(), variable.path("allValue").asString());
			}
		}
		return query;
	}

	/**
	 * A query of a panel.
	 *
	 * @param panel its dashboard and title
	 * @param expression what Prometheus is asked
	 * @param step the time between two points
	 * @param instant whether only the last point is asked for
	 */
	record PanelQuery(String panel, String expression, Duration step, boolean instant) {

	}

}
