package com.opsided.endtoend;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.yaml.snakeyaml.Yaml;

/** The project's own Prometheus configuration, turned to the running demo. */
final class ScrapedDemo {

	private ScrapedDemo() {
	}

	/**
	 * Starts a Prometheus that scrapes the demo.
	 * @param demo the demo
	 * @param home where configuration and data are kept
	 * @return the server
	 */
	static Prometheus start(RunningDemo demo, Path home) throws IOException, InterruptedException {
		Path folder = Jars.project().resolve("monitoring").resolve("prometheus");
		Map<String, Object> configuration = new Yaml().load(Files.readString(folder.resolve("prometheus.yml")));
		map(configuration.get("global"))
			.putAll(Map.of("scrape_interval", "2s", "scrape_timeout", "2s", "evaluation_interval", "2s"));
		configuration.put("rule_files", List.of("rules/*.yml"));
		shortenIntervals(folder.resolve("rules"), Files.createDirectories(home.resolve("rules")));
		for (Object each : (List<?>) configuration.get("scrape_configs")) {
			Map<String, Object> scraped = map(each);
			URI target = switch (String.valueOf(scraped.get("job_name"))) {
				case "sync-batch" -> demo.syncManagement();
				case "integration-api" -> demo.integrationManagement();
				default -> null;
			};
			if (target != null) {
				scraped.remove("dns_sd_configs");
				scraped.put("static_configs", List.of(Map.of("targets", List.of(target.getAuthority()))));
			}
		}
		Files.createDirectories(home);
		Path file = home.resolve("prometheus.yml");
		Files.writeString(file, new Yaml().dump(configuration), StandardCharsets.UTF_8);
		return Prometheus.start(file, home.resolve("data"));
	}

	/** A rule that is evaluated each five minutes would be waited for. */
	private static void shortenIntervals(Path rules, Path copies) throws IOException {
		try (Stream<Path> files = Files.list(rules)) {
			for (Path file : files.toList()) {
				String text = Files.readString(file).replaceAll("(?m)^    interval: .*$", "    interval: 2s");
				Files.writeString(copies.resolve(file.getFileName()), text);
			}
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

}
