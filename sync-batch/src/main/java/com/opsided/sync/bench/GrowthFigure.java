package com.opsided.sync.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.opsided.sync.ledger.LedgerDetailSchema;

/** Loads of once, twice, four and eight times the rows, each in 128 MB. */
final class GrowthFigure {

	private static final int CHUNK_ROWS = 20_000;

	private final Workplace place;

	private final BenchRequest request;

	private final LoadReports load;

	GrowthFigure(Workplace place, BenchRequest request) {
		this.place = place;
		this.request = request;
		this.load = new LoadReports(place.beans());
	}

	List<Figure> measure() throws Exception {
		Path warm = this.place.ledger("growth-warm", Math.min(this.request.rows(), 300_000), 6);
		List<Figure> figures = new ArrayList<>();
		double first = 0;
		double firstHeap = 0;
		for (int times = 1; times <= 8; times *= 2) {
			long rows = times * this.request.rows();
			Times seconds = new Times();
			double heap = measure(rows, warm, seconds);
			double perRow = seconds.median() / rows;
			first = (times == 1) ? perRow : first;
			firstHeap = (times == 1) ? heap : firstHeap;
			double ratio = perRow / first;
			figures.add(new Figure("Time per row, %,d rows".formatted(rows),
					"%.2f us, heap %.0f MB".formatted(1e6 * perRow, heap),
					"%.2f us, heap %.0f MB".formatted(1e6 * first, firstHeap), ratio, "+-15 %",
					Math.abs(ratio - 1) <= 0.15, "", Map.of("ours", seconds.all()), Figure.loadAverageNow()));
		}
		return figures;
	}

	private double measure(long rows, Path warm, Times seconds) throws Exception {
		Path file = this.place.ledger("growth-" + rows, rows, 1);
		double heap = 0;
		for (int i = 1; i <= this.request.repeat(); i++) {
			String account = "bench-growth-" + rows + "-" + i;
			this.place.settle(LedgerDetailSchema.SCHEMA.table());
			Process child = new ChildProcess(this.place).load(file, account, CHUNK_ROWS, warm);
			String line = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
			if (child.waitFor() != 0) {
				throw new IllegalStateException(
						"The load failed: " + Files.readString(this.place.file("child-" + account + ".log")));
			}
			String[] words = line.split(" ", -1);
			seconds.add(Double.parseDouble(words[0]));
			heap = Math.max(heap, Double.parseDouble(words[1]) / (1 << 20));
			this.load.forget(this.load.account(account));
			this.load.forget(this.load.account(account + "-warm"));
		}
		Files.delete(file);
		return heap;
	}

}
