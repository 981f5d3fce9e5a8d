package com.opsided.sync.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import com.opsided.shared.account.Account;
import com.opsided.sync.ledger.LedgerDetailSchema;

/** The same file once more: what is known already must cost little and write nothing. */
final class AgainFigure {

	private static final String ROWS = LedgerDetailSchema.SCHEMA.table();

	private final Workplace place;

	private final BenchRequest request;

	private final LoadReports load;

	AgainFigure(Workplace place, BenchRequest request) {
		this.place = place;
		this.request = request;
		this.load = new LoadReports(place.beans());
	}

	List<Figure> measure() throws Exception {
		Path file = this.place.ledger("again", this.request.rows(), 2);
		Times first = new Times();
		Times again = new Times();
		Times sameRows = new Times();
		long written = 0;
		for (int i = 1; i <= this.request.repeat(); i++) {
			Account account = this.load.account("bench-again-" + i);
			this.place.settle(ROWS);
			first.measure(() -> this.load.load(account, this.load.inspect(file)));
			long before = rowsOf(account);
			again.measure(() -> this.load.load(account, this.load.inspect(file)));
			Path renewed = renewed(file, i);
			sameRows.measure(() -> this.load.load(account, this.load.inspect(renewed)));
			written += rowsOf(account) - before;
			this.load.forget(account);
		}
		if (written != 0) {
			throw new IllegalStateException("Loading the same file again wrote " + written + " rows");
		}
		return List.of(
				Figure.time("Same file again against its first load", again, first, 0.4, "no ledger row is written"),
				Figure.time("Same rows in another file, likewise", sameRows, first, 0.4, "no ledger row is written"));
	}

	/** A blank line at the end makes it another file with the same rows. */
	private Path renewed(Path file, int number) throws Exception {
		Path renewed = this.place.file("again-" + number + ".txt");
		Files.copy(file, renewed);
		return Files.writeString(renewed, "\n\n", StandardOpenOption.APPEND);
	}

	private long rowsOf(Account account) {
		return this.place.jdbc()
			.sql("select count(*) from " + ROWS + " where account = :account")
			.param("account", account.id())
			.query(Long.class)
			.single();
	}

}
