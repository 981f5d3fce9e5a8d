package com.opsided.sync.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class BenchCommandTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@Test
	void printsATableAndWritesEveryMeasurement(@TempDir Path folder) throws Exception {
		Path json = folder.resolve("bench.json");
		assertThat(run("--rows", "2000", "--quick", "--only", "load,stock,again,detection", "--out", json.toString()))
			.as(this.err.toString())
			.isZero();
		JsonNode report = JsonMapper.shared().readTree(Files.readString(json));
		assertThat(report.get("machine").get("cores").intValue()).isPositive();
		List<String> names = report.get("figures").valueStream().map((each) -> each.get("figure").asString()).toList();
		assertThat(names).hasSize(7).allSatisfy((name) -> assertThat(this.out.toString()).contains(name));
		report.get("figures")
			.forEach(
					(figure) -> assertThat(figure.get("seconds").get("ours").get(0).doubleValue()).as(figure.toString())
						.isPositive());
	}

	@Test
	void refusesAnUnknownFigure() {
		assertThat(run("--only", "speed")).isEqualTo(2);
		assertThat(this.err.toString()).contains("'speed' is no figure");
	}

	@Test
	void measuresThriceAtLeast() {
		assertThat(run("--repeat", "2")).isEqualTo(2);
		assertThat(this.err.toString()).contains("--repeat must be 3 at least");
	}

	private int run(String... arguments) {
		return new CommandLine(new BenchCommand()).setOut(new PrintWriter(this.out, true))
			.setErr(new PrintWriter(this.err, true))
			.execute(arguments);
	}

}
