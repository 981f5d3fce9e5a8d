package com.opsided.sync.bench;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;

/** The list of an account's discrepancies, page by page and as a table. */
final class ListFigures {

	private static final int CALLERS = 50;

	private static final int LIMIT = 50;

	private final Workplace place;

	private final BenchRequest request;

	private final UUID user = UUID.randomUUID();

	private final int calls;

	ListFigures(Workplace place, BenchRequest request) {
		this.place = place;
		this.request = request;
		this.calls = request.calls(60);
	}

	List<Figure> measure() throws Exception {
		long rows = this.request.rows();
		Account few = fill("bench-list-few", Math.max(1, rows / 10));
		Account many = fill("bench-list-many", rows);
		this.place.settle("discrepancy", "assessment", "discrepancy_listing", "detection");
		Figure pages = pages(many);
		double small = heap(few, rows / 10);
		double large = heap(many, rows);
		return List.of(pages,
				new Figure("Heap while all stream as CSV, %,d rows".formatted(rows), "%.0f MB".formatted(large),
						"%.0f MB, a tenth of the rows".formatted(small), large / small, "<= 1.2", large <= 1.2 * small,
						"the most that a garbage collection left, in a server of its own with 256 MB",
						Map.of("ours_mb", List.of(large), "reference_mb", List.of(small)), Figure.loadAverageNow()));
	}

	private Account fill(String name, long rows) throws Exception {
		Account account = new LoadReports(this.place.beans()).account(name);
		this.place.beans().getBean(AccountTable.class).own(account, this.user);
		this.place.fill("fill-discrepancies.sql", Map.of("account", account.id(), "rows", rows));
		return account;
	}

	private Figure pages(Account account) throws Exception {
		try (ServedPlatform server = ServedPlatform.start(this.place, "list", "512m", this.user, Map.of());
				ListQuery query = new ListQuery(this.place.dataSource(), account.id(), LIMIT)) {
			String path = path(account) + "&limit=" + LIMIT;
			ManyCallers.measure(CALLERS, this.calls, () -> new WalkPages(server, path));
			Times http = ManyCallers.measure(CALLERS, this.calls, () -> new WalkPages(server, path));
			ManyCallers.measure(CALLERS, this.calls, query::walk);
			Times sql = ManyCallers.measure(CALLERS, this.calls, query::walk);
			Times alone = ManyCallers.measure(1, 10 * this.calls, () -> new WalkPages(server, path));
			Times sqlAlone = ManyCallers.measure(1, 10 * this.calls, query::walk);
			return new Figure("Pages of %,d discrepancies, %d clients".formatted(this.request.rows(), CALLERS),
					spoken(http), spoken(sql), http.median() / sql.median(), "-", true,
					"pages of %d, one after the other; reference: the same query from as many threads over as many connections; one client: %.1f ms, its query %.1f ms (%.1f)"
						.formatted(LIMIT, 1e3 * alone.median(), 1e3 * sqlAlone.median(),
								alone.median() / sqlAlone.median()),
					Map.of("ours", http.all(), "reference", sql.all(), "ours_alone", alone.all(), "reference_alone",
							sqlAlone.all()),
					Figure.loadAverageNow());
		}
	}

	private String path(Account account) {
		return "/sync/discrepancies/" + this.user + "?accountId=" + account.id();
	}

	private static String spoken(Times times) {
		return "%.1f ms, p99 %.1f ms".formatted(1e3 * times.median(), 1e3 * times.percentile(99));
	}

	private double heap(Account account, long rows) throws Exception {
		try (ServedPlatform server = ServedPlatform.start(this.place, "csv-" + rows, "256m", this.user, Map.of())) {
			InputStream csv = server.send(server.request(path(account)).header("Accept", "text/csv"),
					BodyHandlers.ofInputStream());
			try (BufferedReader lines = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
				long read = lines.lines().count() - 1;
				if (read != Math.max(1, rows)) {
					throw new IllegalStateException(read + " rows were streamed, not " + rows);
				}
			}
			return Math.round(server.end() / 1e4) / 1e2;
		}
	}

}
