package com.opsided.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.opsided.endtoend.Dashboards.PanelQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The dashboard <em>Jobs</em> on 30 days of series of a cluster of four nodes. The times
 * are written to {@code target/jobs-dashboard.txt}.
 */
@Tag("chaos")
class ThirtyDaysTests {

	private static final Duration STEP = Duration.ofSeconds(Integer.getInteger("opsided.series.step", 60));

	private static final int DAYS = Integer.getInteger("opsided.series.days", 30);

	private static final long BLOCK = Duration.ofHours(2).toSeconds();

	/** As wide as half a screen. */
	private static final int POINTS = 900;

	private static final double LIMIT_SECONDS = 5;

	/** A time that blocks begin at. */
	private static final long BEGIN = 1_767_225_600L / BLOCK * BLOCK;

	@TempDir
	Path home;

	@Test
	void noPanelOfTheJobsDashboardTakesLongerThanFiveSecondsOverThirtyDays() throws Exception {
		SyntheticSeries series = new SyntheticSeries();
		long end = BEGIN + Duration.ofDays(DAYS).toSeconds();
		Path data = fill(series, end);
		Path configuration = this.home.resolve("prometheus.yml");
		Files.writeString(configuration, "global: {scrape_interval: 15s}\n");
		List<String> lines = new ArrayList<>();
		lines.add(String.format(Locale.ROOT, "%d series, %d days, a sample every %d s, %d points a panel",
				series.size(), DAYS, STEP.toSeconds(), POINTS));
		double slowest = 0;
		double sum = 0;
		JsonNode dashboard = Objects.requireNonNull(Dashboards.all().get("jobs"));
		try (Prometheus prometheus = Prometheus.start(configuration, data)) {
			for (PanelQuery query : Dashboards.queries("jobs", dashboard, Duration.ofDays(DAYS), POINTS)) {
				double seconds = seconds(prometheus, query, end);
				lines.add(String.format(Locale.ROOT, "%8.3f s  %s", seconds, query.panel()));
				slowest = Math.max(slowest, seconds);
				sum += seconds;
			}
		}
		lines.add(String.format(Locale.ROOT, "%8.3f s  all", sum));
		Files.write(Path.of("target", "jobs-dashboard.txt"), lines);
		assertThat(slowest).as(String.join("\n", lines)).isLessThan(LIMIT_SECONDS);
	}

	private Path fill(SyntheticSeries series, long end) throws IOException, InterruptedException {
		Path data = Files.createDirectories(this.home.resolve("data"));
		Path text = this.home.resolve("series.txt");
		for (long block = BEGIN; block < end; block += BLOCK) {
			series.write(text, block, block + BLOCK, STEP);
			Tools.run(this.home, List.of(Tools.promtool().toString(), "tsdb", "create-blocks-from", "openmetrics", "-q",
					text.toString(), data.toString()));
		}
		Files.delete(text);
		return data;
	}

	/** The first time, as nobody looks twice. */
	private static double seconds(Prometheus prometheus, PanelQuery query, long end) {
		long begin = System.nanoTime();
		List<JsonNode> answer = query.instant() ? prometheus.query(query.expression(), end - 1)
				: prometheus.range(query.expression(), BEGIN, end - 1, query.step().toSeconds());
		double seconds = (System.nanoTime() - begin) / 1e9;
		assertThat(answer).as(query.toString()).isNotEmpty();
		return seconds;
	}

}
