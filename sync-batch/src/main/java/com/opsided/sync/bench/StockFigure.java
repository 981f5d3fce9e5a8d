package com.opsided.sync.bench;

import java.nio.file.Path;

import com.opsided.shared.account.Account;
import com.opsided.sync.ledger.LedgerDetailSchema;

/** Our load against the same through the readers and writers that Spring Batch brings. */
final class StockFigure {

	private static final long MOST_ROWS = 200_000;

	private final Workplace place;

	private final BenchRequest request;

	StockFigure(Workplace place, BenchRequest request) {
		this.place = place;
		this.request = request;
	}

	Figure measure() throws Exception {
		long rows = Math.min(MOST_ROWS, this.request.rows());
		Path file = this.place.ledger("stock", rows, 3);
		LoadReports load = new LoadReports(this.place.beans());
		this.place.sql("drop table if exists " + PlainTable.NAME);
		this.place.sql(PlainTable.CREATE);
		Times ours = new Times();
		Times stock = new Times();
		for (int i = 0; i <= this.request.repeat(); i++) {
			boolean warm = i > 0;
			Account account = load.account("bench-stock-" + i);
			this.place.settle(LedgerDetailSchema.SCHEMA.table(), PlainTable.NAME);
			(warm ? ours : new Times()).measure(() -> load.load(account, load.inspect(file)));
			load.forget(account);
			this.place.settle(LedgerDetailSchema.SCHEMA.table(), PlainTable.NAME);
			try (StockLoad other = new StockLoad(this.place.beans(), this.place.dataSource())) {
				(warm ? stock : new Times()).measure(() -> other.load(file));
			}
			this.place.sql("truncate " + PlainTable.NAME);
		}
		return Figure.speed("Load against Spring Batch's own parts", new Figure.Side(ours, rows),
				new Figure.Side(stock, rows), 4,
				"FlatFileItemReader, JdbcBatchItemWriter, rewritten batches of 1000, plain table; %,d rows"
					.formatted(rows));
	}

}
