package com.opsided.sync.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Measures figure by figure, each side of a figure in turn, in one process. */
final class Bench {

	private final BenchRequest request;

	private final PrintWriter tell;

	private final List<Figure> figures = new ArrayList<>();

	Bench(BenchRequest request, PrintWriter tell) {
		this.request = request;
		this.tell = tell;
	}

	BenchReport run() throws Exception {
		try (Workplace place = new Workplace(this.request.keep())) {
			Machine machine = Machine.of(place.jdbc());
			measure("load", () -> new LoadFigures(place, this.request).measure());
			measure("again", () -> new AgainFigure(place, this.request).measure());
			measure("stock", () -> List.of(new StockFigure(place, this.request).measure()));
			measure("pgloader", () -> List.of(new PgloaderFigure(place, this.request).measure()));
			measure("detection", () -> List.of(new DetectionFigure(place, this.request).measure()));
			measure("restart", () -> List.of(new RestartFigure(place, this.request).measure()));
			measure("growth", () -> new GrowthFigure(place, this.request).measure());
			served("latency", () -> List.of(new LatencyFigure(place, this.request).measure()));
			served("accounts", () -> new AccountsFigure(place, this.request).measure());
			served("http", () -> new HttpFigure(place, this.request).measure());
			served("list", () -> new ListFigures(place, this.request).measure());
			served("runs", () -> new RunsFigure(place, this.request).measure());
			served("logins", () -> new HubFigures(place, this.request).logins());
			served("refreshes", () -> new HubFigures(place, this.request).refreshes());
			if (this.request.keep()) {
				this.tell.println("Kept: " + place.home().getParent());
			}
			return new BenchReport(this.request, machine, this.figures);
		}
	}

	private void measure(String name, Work work) throws Exception {
		if (this.request.wants(name)) {
			this.tell.println("Measuring " + name + " ...");
			this.tell.flush();
			this.figures.addAll(work.figures());
		}
	}

	/** A node would execute what others have asked for, and fill tables of theirs. */
	private void served(String name, Work work) throws Exception {
		measure(name, (System.getenv("DB_HOST") == null) ? work : () -> List
			.of(Figure.skipped("Serving: " + name, "-", "it needs a PostgreSQL of its own, but DB_HOST is set")));
	}

	/** What leads to figures. */
	private interface Work {

		List<Figure> figures() throws Exception;

	}

}
