package com.opsided.sync.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;

/** The list of runs after a long history against the same after a short one. */
final class RunsFigure {

	private static final long SHORT = 1_000;

	private static final int ACCOUNTS = 100;

	private final Workplace place;

	private final BenchRequest request;

	private final int calls;

	RunsFigure(Workplace place, BenchRequest request) {
		this.place = place;
		this.request = request;
		this.calls = request.calls(200);
	}

	List<Figure> measure() throws Exception {
		List<Long> accounts = accounts();
		Map<String, String> lists = new LinkedHashMap<>();
		lists.put("of all accounts", "/jobs/runs");
		lists.put("of one account", "/jobs/runs?account=" + accounts.get(0));
		lists.put("that failed", "/jobs/runs?state=FAILED");
		Map<String, Times> before = new LinkedHashMap<>();
		List<Figure> figures = new ArrayList<>();
		try (ServedPlatform server = ServedPlatform.start(this.place, "runs", "512m", UUID.randomUUID(), Map.of())) {
			fill(accounts, 1, SHORT);
			for (Map.Entry<String, String> list : lists.entrySet()) {
				before.put(list.getKey(), measure(server, list.getValue()));
			}
			fill(accounts, SHORT + 1, Math.max(this.request.rows(), SHORT + 1));
			for (Map.Entry<String, String> list : lists.entrySet()) {
				figures.add(figure(list.getKey(), measure(server, list.getValue()),
						Objects.requireNonNull(before.get(list.getKey()))));
			}
		}
		return figures;
	}

	private Times measure(ServedPlatform server, String path) throws Exception {
		ManyCallers.measure(1, this.calls, () -> () -> server.get(path));
		return ManyCallers.measure(1, this.calls, () -> () -> server.get(path));
	}

	private Figure figure(String which, Times many, Times few) {
		double ratio = many.median() / few.median();
		return new Figure("First page of runs " + which, "%.1f ms".formatted(1e3 * many.median()),
				"%.1f ms".formatted(1e3 * few.median()), ratio, "<= 2", ratio <= 2,
				"over HTTP, %,d runs with their executions in the history against %,d".formatted(this.request.rows(),
						SHORT),
				Map.of("ours", many.all(), "reference", few.all()), Figure.loadAverageNow());
	}

	private List<Long> accounts() {
		AccountTable owners = this.place.beans().getBean(AccountTable.class);
		LoadReports load = new LoadReports(this.place.beans());
		List<Long> accounts = new ArrayList<>();
		for (int i = 0; i < ACCOUNTS; i++) {
			Account account = load.account("bench-runs-" + i);
			owners.own(account, UUID.randomUUID());
			accounts.add(account.id());
		}
		return accounts;
	}

	private void fill(List<Long> accounts, long from, long to) throws Exception {
		this.place.fill("fill-runs.sql", Map.of("accounts", accounts.toArray(Long[]::new), "first", from, "last", to));
		this.place.settle("run", "batch_job_instance", "batch_job_execution", "batch_job_execution_params",
				"batch_step_execution");
	}

}
