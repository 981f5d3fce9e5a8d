package com.opsided.sync.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.opsided.shared.account.Account;
import com.opsided.shared.report.ReportLoad;
import com.opsided.sync.ledger.LedgerDetailSchema;
import com.opsided.sync.report.ReportFile;

/** The whole load of a ledger against raw COPY of the same rows, converted beforehand. */
final class LoadFigures {

	private static final String ROWS = LedgerDetailSchema.SCHEMA.table();

	private static final String SAME = Workplace.SCHEMA + ".same";

	private final Workplace place;

	private final BenchRequest request;

	private final LoadReports load;

	private final RawCopy copy;

	private final Times inspection = new Times();

	private final Times ours = new Times();

	private final Times same = new Times();

	private final Times plain = new Times();

	LoadFigures(Workplace place, BenchRequest request) {
		this.place = place;
		this.request = request;
		this.load = new LoadReports(place.beans());
		this.copy = new RawCopy(place.dataSource());
	}

	List<Figure> measure() throws Exception {
		Path file = this.place.ledger("load", this.request.rows(), 1);
		Path sameRows = this.place.file("same.copy");
		Path plainRows = this.place.file("plain.copy");
		warmUp(file, sameRows, plainRows);
		for (int i = 1; i <= this.request.repeat(); i++) {
			measureOurs(file, "bench-load-" + i);
			measureRaw(sameRows, SAME, this.same);
			measureRaw(plainRows, PlainTable.NAME, this.plain);
		}
		Figure.Side whole = new Figure.Side(this.ours, this.request.rows());
		String note = "warmed up once; of ours %.2f s inspect the file (digest, charset); reference: COPY by pgjdbc"
			.formatted(this.inspection.median());
		return List.of(
				Figure.speed("Load against raw COPY, same table", whole,
						new Figure.Side(this.same, this.request.rows()), 0.9, note),
				Figure.speed("Load against raw COPY, plain table", whole,
						new Figure.Side(this.plain, this.request.rows()), 1.5, ""),
				new Figure("  of which inspecting the file", "%.2f s".formatted(this.inspection.median()), "-",
						Double.NaN, "-", true, "", Map.of("ours", this.inspection.all()), Figure.loadAverageNow()));
	}

	private void warmUp(Path file, Path sameRows, Path plainRows) throws Exception {
		this.place.sql("create table " + SAME + " (like " + ROWS + " including all)");
		this.place.sql(PlainTable.CREATE);
		Account account = this.load.account("bench-warm");
		this.load.load(account, this.load.inspect(file));
		this.copy.save("select * from " + ROWS + " where account = " + account.id() + " order by line", sameRows);
		this.copy.save(PlainTable.rowsOf(account.id()), plainRows);
		this.load.forget(account);
		this.copy.load(sameRows, SAME);
		this.copy.load(plainRows, PlainTable.NAME);
	}

	private void measureOurs(Path file, String name) throws Exception {
		Account account = this.load.account(name);
		this.place.settle(ROWS);
		Times part = new Times();
		List<ReportFile> files = Times.timed(part, () -> this.load.inspect(file));
		List<ReportLoad> loads = Times.timed(part, () -> this.load.load(account, files));
		check(loads.get(0).rowsLoaded());
		this.inspection.add(part.all().get(0));
		this.ours.add(part.all().get(0) + part.all().get(1));
		this.load.forget(account);
	}

	private void measureRaw(Path file, String table, Times times) throws Exception {
		this.place.sql("truncate " + table);
		this.place.settle(ROWS, table);
		check(Times.timed(times, () -> this.copy.load(file, table)));
		this.place.sql("truncate " + table);
	}

	private void check(long rows) {
		if (rows != this.request.rows()) {
			throw new IllegalStateException(rows + " rows were loaded, not " + this.request.rows());
		}
	}

}
