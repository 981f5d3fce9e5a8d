package com.opsided.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What Grafana needs of a dashboard, and what a person does. */
class DashboardFormTests {

	private final Map<String, JsonNode> dashboards = Dashboards.all();

	@Test
	void thereIsADashboardForEachQuestion() {
		assertThat(this.dashboards).containsOnlyKeys("jobs", "money", "platform", "providers");
		assertThat(this.dashboards.values()).extracting((each) -> each.path("uid").asString())
			.doesNotHaveDuplicates()
			.allMatch((uid) -> uid.matches("opsided-[a-z]+"));
		assertThat(this.dashboards.values()).allSatisfy((each) -> {
			assertThat(each.path("title").asString()).startsWith("Opsided: ");
			assertThat(each.path("description").asString()).isNotBlank();
			assertThat(each.path("editable").asBoolean()).isFalse();
		});
	}

	@Test
	void panelsHaveNumbersTitlesDescriptionsAndUnits() {
		this.dashboards.forEach((name, dashboard) -> {
			List<JsonNode> all = new ArrayList<>();
			dashboard.path("panels").forEach(all::add);
			assertThat(all).as(name).extracting((panel) -> panel.path("id").asInt()).doesNotHaveDuplicates();
			List<JsonNode> panels = Dashboards.panels(dashboard);
			assertThat(panels).as(name).hasSizeGreaterThan(10);
			assertThat(panels).extracting((panel) -> panel.path("title").asString()).doesNotHaveDuplicates();
			assertThat(panels).allSatisfy((panel) -> {
				assertThat(panel.path("description").asString()).endsWith(".");
				assertThat(panel.path("fieldConfig").path("defaults").path("unit").asString()).isNotBlank();
				assertThat(panel.path("targets")).isNotEmpty();
			});
		});
	}

	@Test
	void theDataSourceIsAVariableEverywhere() {
		this.dashboards.forEach((name, dashboard) -> {
			List<JsonNode> sources = new ArrayList<>();
			Dashboards.panels(dashboard).forEach((panel) -> {
				sources.add(panel.path("datasource"));
				panel.path("targets").forEach((target) -> sources.add(target.path("datasource")));
			});
			dashboard.path("templating").path("list").forEach((variable) -> {
				if (variable.path("type").asString().equals("query")) {
					sources.add(variable.path("datasource"));
				}
			});
			assertThat(sources).as(name)
				.isNotEmpty()
				.allMatch((source) -> source.path("uid").asString().equals("${datasource}"));
			assertThat(dashboard.path("templating").path("list").path(0).path("type").asString())
				.isEqualTo("datasource");
		});
	}

	@Test
	void panelsStandBesideOneAnother() {
		this.dashboards.forEach((name, dashboard) -> {
			List<JsonNode> panels = new ArrayList<>();
			dashboard.path("panels").forEach((panel) -> panels.add(panel.path("gridPos")));
			for (int i = 0; i < panels.size(); i++) {
				JsonNode one = panels.get(i);
				assertThat(one.path("x").asInt() + one.path("w").asInt()).as(name).isBetween(1, 24);
				for (JsonNode other : panels.subList(i + 1, panels.size())) {
					assertThat(overlap(one, other)).as("%s: %s and %s overlap", name, one, other).isFalse();
				}
			}
		});
	}

	private static boolean overlap(JsonNode one, JsonNode other) {
		return crosses(one, other, "x", "w") && crosses(one, other, "y", "h");
	}

	private static boolean crosses(JsonNode one, JsonNode other, String begin, String size) {
		return one.path(begin).asInt() < other.path(begin).asInt() + other.path(size).asInt()
				&& other.path(begin).asInt() < one.path(begin).asInt() + one.path(size).asInt();
	}

}
