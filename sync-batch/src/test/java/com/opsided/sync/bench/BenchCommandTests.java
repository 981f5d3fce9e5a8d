package com.opsided.sync.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
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
	@Tag("chaos")
	void measuresAPlatformThatServes(@TempDir Path folder) throws Exception {
		Path json = folder.resolve("bench.json");
		assertThat(
				run("--rows", "3000", "--quick", "--only", "latency,accounts,http,list,runs", "--out", json.toString()))
			.as(this.err.toString())
			.isZero();
		JsonNode report = JsonMapper.shared().readTree(Files.readString(json));
		assertThat(report.get("figures").valueStream().map((each) -> each.get("figure").asString())).containsExactly(
				"Trigger due until first chunk, idle node", "3 accounts against one, the same rows",
				"  of which runs per second", "Pulled over HTTP, work only", "Pulled over HTTP, waiting included",
				"Pages of 3,000 discrepancies, 50 clients", "Heap while all stream as CSV, 3,000 rows",
				"First page of runs of all accounts", "First page of runs of one account",
				"First page of runs that failed");
		assertThat(report.get("figures"))
			.allSatisfy((figure) -> assertThat(figure.get("seconds").valueStream()).as(figure.toString())
				.isNotEmpty()
				.allSatisfy((measured) -> assertThat(measured.get(0).doubleValue()).isPositive()));
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
