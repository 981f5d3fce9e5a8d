package com.opsided.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** The alerts as promtool judges them, and what a person needs who is woken by one. */
class AlertRuleTests {

	private static final Path FOLDER = Jars.project().resolve("monitoring").resolve("prometheus");

	@Test
	void promtoolFindsNothingWrong() throws Exception {
		String promtool = Tools.promtool().toString();
		Tools.run(FOLDER, List.of(promtool, "check", "config", "prometheus.yml"));
		Tools.run(FOLDER, command(promtool, List.of("check", "rules"), "rules"));
	}

	@Test
	void everyAlertFiresWhenItShouldAndOnlyThen() throws Exception {
		Tools.run(FOLDER, command(Tools.promtool().toString(), List.of("test", "rules"), "tests"));
	}

	@Test
	void everyAlertHasACaseThatFiresAndOneThatDoesNot() throws IOException {
		List<String> firing = new ArrayList<>();
		List<String> quiet = new ArrayList<>();
		for (Map<?, ?> file : documents("tests")) {
			for (Object test : (List<?>) file.get("tests")) {
				for (Object each : (List<?>) ((Map<?, ?>) test).get("alert_rule_test")) {
					Map<?, ?> expected = (Map<?, ?>) each;
					boolean fires = !((List<?>) expected.get("exp_alerts")).isEmpty();
					(fires ? firing : quiet).add(String.valueOf(expected.get("alertname")));
				}
			}
		}
		List<String> alerts = alerts().stream().map((alert) -> String.valueOf(alert.get("alert"))).toList();
		assertThat(alerts).hasSizeGreaterThanOrEqualTo(14).doesNotHaveDuplicates();
		assertThat(firing).containsAll(alerts);
		assertThat(quiet).containsAll(alerts);
	}

	@Test
	void everyAlertLeadsToItsSectionOfTheRunbook() throws IOException {
		List<String> sections = Files.readAllLines(Jars.project().resolve("docs").resolve("runbook.md"))
			.stream()
			.filter((line) -> line.startsWith("## "))
			.map((line) -> line.substring(3).strip())
			.toList();
		List<String> alerts = new ArrayList<>();
		for (Map<?, ?> alert : alerts()) {
			String name = String.valueOf(alert.get("alert"));
			alerts.add(name);
			Map<?, ?> annotations = (Map<?, ?>) alert.get("annotations");
			assertThat(String.valueOf(annotations.get("runbook_url")))
				.isEqualTo("docs/runbook.md#" + name.toLowerCase(Locale.ROOT));
			assertThat(String.valueOf(annotations.get("summary"))).hasSizeGreaterThan(20);
			assertThat(List.of("warning", "critical"))
				.contains(String.valueOf(((Map<?, ?>) alert.get("labels")).get("severity")));
		}
		assertThat(sections).containsExactlyElementsOf(alerts);
	}

	@Test
	void everySectionOfTheRunbookTellsWhatItMeansHowToLookAndWhatToDo() throws IOException {
		String[] sections = Files.readString(Jars.project().resolve("docs").resolve("runbook.md")).split("\n## ");
		assertThat(sections).hasSizeGreaterThan(14);
		for (int i = 1; i < sections.length; i++) {
			assertThat(sections[i]).contains("**What it means.**", "**How to look.**", "**What to do.**");
		}
	}

	private static List<Map<?, ?>> alerts() throws IOException {
		List<Map<?, ?>> alerts = new ArrayList<>();
		for (Map<?, ?> file : documents("rules")) {
			for (Object group : (List<?>) file.get("groups")) {
				for (Object rule : (List<?>) ((Map<?, ?>) group).get("rules")) {
					if (((Map<?, ?>) rule).containsKey("alert")) {
						alerts.add((Map<?, ?>) rule);
					}
				}
			}
		}
		return alerts;
	}

	private static List<Map<?, ?>> documents(String folder) throws IOException {
		List<Map<?, ?>> documents = new ArrayList<>();
		for (Path file : files(folder)) {
			documents.add(new Yaml().load(Files.readString(file)));
		}
		return documents;
	}

	private static List<String> command(String promtool, List<String> words, String folder) throws IOException {
		List<String> command = new ArrayList<>(List.of(promtool));
		command.addAll(words);
		files(folder).forEach((file) -> command.add(FOLDER.relativize(file).toString()));
		return command;
	}

	private static List<Path> files(String folder) throws IOException {
		try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
			return files.sorted().toList();
		}
	}

}
