package com.opsided.sync.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.opsided.shared.account.Account;
import com.opsided.shared.report.LoadState;
import com.opsided.shared.report.ReportChunk;
import com.opsided.shared.report.ReportChunkTable;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.sync.ledger.LedgerDetailSchema;

/** A load that is killed at nine tenths and begun again. */
final class RestartFigure {

	private static final String NAME = "Chunks repeated after kill -9 at 90 %";

	private static final int MOST_CHUNK_ROWS = 20_000;

	private final Workplace place;

	private final long rows;

	private final int chunkRows;

	private final LoadReports load;

	RestartFigure(Workplace place, BenchRequest request) {
		this.place = place;
		this.rows = request.rows();
		this.chunkRows = (int) Math.max(1, Math.min(MOST_CHUNK_ROWS, this.rows / 50));
		this.load = new LoadReports(place.beans());
	}

	Figure measure() throws Exception {
		Path file = this.place.ledger("restart", this.rows, 5);
		Account account = this.load.account("bench-restart");
		long insertedBefore = inserted();
		Process child = new ChildProcess(this.place).load(file, account.name(), this.chunkRows, null);
		long written = 0;
		while (child.isAlive() && written < this.rows * 9 / 10) {
			written = progress(account).map(ReportChunk::rowsRead).orElse(0);
			Thread.onSpinWait();
		}
		child.destroyForcibly().waitFor();
		settleStatistics();
		ReportChunk atKill = progress(account).orElse(new ReportChunk(0, 0, 0, 0, 0));
		boolean killedInTime = load(account).map((load) -> load.state() == LoadState.COPYING).orElse(false);
		Process again = new ChildProcess(this.place).load(file, account.name(), this.chunkRows, null);
		again.waitFor();
		settleStatistics();
		ReportLoad live = load(account).filter((load) -> load.state() == LoadState.LIVE).orElseThrow();
		long repeated = inserted() - insertedBefore - live.rowsLoaded();
		double chunks = Math.ceil(repeated / (double) this.chunkRows);
		this.load.forget(account);
		return new Figure(NAME, "%.0f of %d".formatted(chunks, (this.rows + this.chunkRows - 1) / this.chunkRows), "-",
				chunks, "<= 1", killedInTime && chunks <= 1 && live.rowsLoaded() == this.rows,
				(killedInTime ? "" : "it was done before it could be killed; ")
						+ "%,d rows at the kill, %,d inserted twice, %,d live".formatted(atKill.rowsRead(), repeated,
								live.rowsLoaded()),
				Map.of("repeated_rows", List.of((double) repeated)), Figure.loadAverageNow());
	}

	private Optional<ReportLoad> load(Account account) {
		return this.place.beans().getBean(ReportLoadTable.class).all(account.id()).stream().findFirst();
	}

	private Optional<ReportChunk> progress(Account account) {
		return load(account).flatMap(this.place.beans().getBean(ReportChunkTable.class)::progress);
	}

	/** Rows inserted so far, those of transactions that came to nothing included. */
	private long inserted() {
		return this.place.jdbc()
			.sql("select n_tup_ins from pg_stat_user_tables where relname = :table and schemaname = current_schema()")
			.param("table", LedgerDetailSchema.SCHEMA.table())
			.query(Long.class)
			.single();
	}

	/** Backends report what they counted at their end. */
	private void settleStatistics() throws InterruptedException {
		String others = "select count(*) from pg_stat_activity where application_name like 'opsided-%' "
				+ "and application_name <> current_setting('application_name') and datname = current_database()";
		for (int tries = 0; tries < 600 && this.place.jdbc().sql(others).query(Long.class).single() > 0; tries++) {
			Thread.sleep(50);
		}
	}

}
