package com.opsided.sync.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.amazon.SandboxApplication;
import com.opsided.sandbox.amazon.SandboxOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logins, authenticated reads and token refreshes of integration-api, each measured by
 * that application in a process and a database of its own.
 */
final class HubFigures {

	/** What ours must be of the reference. */
	private static final Map<String, Double> LEAST = Map.of("Logins", 0.8, "Authenticated reads", 0.8);

	private final Workplace place;

	private final BenchRequest request;

	HubFigures(Workplace place, BenchRequest request) {
		this.place = place;
		this.request = request;
	}

	/** Logins and reads. */
	List<Figure> logins() throws IOException, InterruptedException {
		return measured("logins", List.of("bench", rounds(), (this.request.repeat() > 1) ? "4" : "0.5"));
	}

	/** Refreshes, against a simulated Amazon in this process. */
	List<Figure> refreshes() throws IOException, InterruptedException {
		try (SandboxServer amazon = SandboxServer.start(SandboxOptions.fast())) {
			SandboxApplication client = SandboxApplication.USUAL;
			return measured("refreshes", List.of("bench", "refreshes", amazon.baseUrl(), client.clientId(),
					client.clientSecret(), String.valueOf(this.request.calls(10_000)), rounds()));
		}
	}

	private String rounds() {
		return String.valueOf(this.request.repeat());
	}

	private List<Figure> measured(String name, List<String> arguments) throws IOException, InterruptedException {
		String jar = System.getenv().getOrDefault("OPSIDED_INTEGRATION_JAR", "");
		if (jar.isBlank() || !Files.isReadable(Path.of(jar))) {
			return List.of(Figure.skipped("integration-api: " + name, "-",
					"its jar is not there; ./opsided builds it and names it in OPSIDED_INTEGRATION_JAR"));
		}
		Path log = this.place.file("hub-" + name + ".log");
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m",
						"-Duser.timezone=UTC", "-jar", jar));
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
		builder.environment().put("OPSIDED_HOME", this.place.file("hub-" + name).toString());
		Process process = builder.start();
		List<Figure> figures = read(process);
		if (process.waitFor() != 0 || figures.isEmpty()) {
			throw new IllegalStateException("integration-api did not measure " + name + ": " + Files.readString(log));
		}
		return figures;
	}

	/** A line of JSON is a figure; whatever else is said is not for us. */
	private static List<Figure> read(Process process) throws IOException {
		List<Figure> figures = new ArrayList<>();
		try (BufferedReader said = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = said.readLine(); line != null; line = said.readLine()) {
				if (line.startsWith("{\"name\"")) {
					figures.add(figure(JsonMapper.shared().readTree(line)));
				}
			}
		}
		return figures;
	}

	private static Figure figure(JsonNode told) {
		String name = told.path("name").asString();
		double ratio = told.path("ratio").asDouble();
		Double least = LEAST.get(name);
		return new Figure(
				name, spoken(told, "ours"), spoken(told, "reference"), ratio, (least != null) ? ">= " + least : "-",
				least == null || ratio >= least, told.path("note").asString(), Map.of("ours",
						List.of(told.path("ours").asDouble()), "reference", List.of(told.path("reference").asDouble())),
				Figure.loadAverageNow());
	}

	private static String spoken(JsonNode told, String side) {
		return "%,.1f %s".formatted(told.path(side).asDouble(), told.path("unit").asString());
	}

}
