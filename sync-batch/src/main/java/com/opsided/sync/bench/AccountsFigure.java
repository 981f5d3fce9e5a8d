package com.opsided.sync.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.report.StoredFile;
import com.opsided.shared.run.Run;
import com.opsided.sync.ledger.LedgerDetailSchema;

/** Many small accounts against one account with the same rows. */
final class AccountsFigure {

	private static final int ROWS_EACH = 1_000;

	private static final int MOST_WARM = 50;

	private static final String NAME = "%,d accounts against one, the same rows";

	private final Workplace place;

	private final BenchRequest request;

	private final LoadReports load;

	private final HandIn handIn;

	private final SeenRuns seen;

	AccountsFigure(Workplace place, BenchRequest request) {
		this.place = place;
		this.request = request;
		this.load = new LoadReports(place.beans());
		this.handIn = new HandIn(place);
		this.seen = new SeenRuns(place);
	}

	List<Figure> measure() throws Exception {
		Path whole = this.place.ledger("accounts", this.request.rows(), 8);
		List<Path> pieces = split(whole);
		Times many = new Times();
		Times one = new Times();
		ServedPlatform node = ServedPlatform.start(this.place, "accounts", "768m", UUID.randomUUID(), Map.of());
		try {
			run("warm", pieces.subList(0, Math.min(MOST_WARM, pieces.size())));
			run("warm-one", List.of(whole));
			for (int i = 1; i <= this.request.repeat(); i++) {
				many.add(run("many-" + i, pieces));
				one.add(run("one-" + i, List.of(whole)));
			}
		}
		finally {
			node.close();
		}
		Times perRun = new Times();
		many.all().forEach((seconds) -> perRun.add(seconds / pieces.size()));
		double rate = 1 / perRun.median();
		return List.of(Figure.time(NAME.formatted(pieces.size()), many, one, 3,
				"inventorySync over stored ledger files of %,d rows, requested at once, by one node of 4 threads; first start to last end"
					.formatted(ROWS_EACH)),
				new Figure("  of which runs per second", "%.1f".formatted(rate), "-", Double.NaN, "-", true, "",
						Map.of("seconds_per_run", perRun.all()), Figure.loadAverageNow()));
	}

	/** Loads each file into an account of its own. */
	private double run(String name, List<Path> files) throws Exception {
		List<Account> accounts = new ArrayList<>();
		List<StoredFile> stored = new ArrayList<>();
		for (Path file : files) {
			Account account = this.load.account("bench-accounts-" + name + "-" + accounts.size());
			accounts.add(account);
			stored.add(this.handIn.store(account, file));
		}
		this.place.settle(LedgerDetailSchema.SCHEMA.table());
		List<Run> runs = stored.stream().map(this.handIn::request).toList();
		double seconds = this.seen.seconds(runs);
		accounts.forEach(this.load::forget);
		return seconds;
	}

	/** Cuts a ledger into ledgers of some rows each. */
	private List<Path> split(Path whole) throws IOException {
		List<Path> pieces = new ArrayList<>();
		try (BufferedReader lines = Files.newBufferedReader(whole)) {
			String header = lines.readLine();
			String line = lines.readLine();
			while (line != null) {
				Path piece = this.place.file("piece-" + pieces.size() + ".txt");
				pieces.add(piece);
				try (Writer out = Files.newBufferedWriter(piece)) {
					out.write(header + "\n");
					for (int i = 0; i < ROWS_EACH && line != null; i++, line = lines.readLine()) {
						out.write(line + "\n");
					}
				}
			}
		}
		return pieces;
	}

}
