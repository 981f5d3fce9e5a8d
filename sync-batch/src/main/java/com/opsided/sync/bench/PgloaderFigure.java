package com.opsided.sync.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.opsided.shared.account.Account;
import com.opsided.sync.ledger.LedgerDetailSchema;
import com.zaxxer.hikari.HikariDataSource;

/** Our load against pgloader's, which loads the same file raw, if it is installed. */
final class PgloaderFigure {

	private static final String NAME = "Load against pgloader";

	private static final String TABLE = Workplace.SCHEMA + ".raw";

	private static final List<String> COLUMNS = List.of("date", "fnsku", "asin", "msku", "title", "event_type",
			"reference_id", "quantity", "fulfillment_center", "disposition", "reason", "country", "reconciled",
			"unreconciled", "event_time", "store");

	private final Workplace place;

	private final BenchRequest request;

	PgloaderFigure(Workplace place, BenchRequest request) {
		this.place = place;
		this.request = request;
	}

	Figure measure() throws Exception {
		if (!isInstalled()) {
			return Figure.skipped(NAME, ">= 10", "pgloader is not installed");
		}
		Path file = this.place.ledger("pgloader", this.request.rows(), 4);
		this.place.sql("create table " + TABLE + " (" + String.join(" text, ", COLUMNS) + " text)");
		Path script = script(file);
		LoadReports load = new LoadReports(this.place.beans());
		Account warm = load.account("bench-pgloader-warm");
		load.load(warm, load.inspect(file));
		load.forget(warm);
		Times ours = new Times();
		Times theirs = new Times();
		for (int i = 1; i <= this.request.repeat(); i++) {
			Account account = load.account("bench-pgloader-" + i);
			this.place.settle(LedgerDetailSchema.SCHEMA.table(), TABLE);
			ours.measure(() -> load.load(account, load.inspect(file)));
			load.forget(account);
			this.place.settle(LedgerDetailSchema.SCHEMA.table(), TABLE);
			theirs.measure(() -> pgloader(script));
			this.place.sql("truncate " + TABLE);
		}
		return Figure.speed(NAME, new Figure.Side(ours, this.request.rows()),
				new Figure.Side(theirs, this.request.rows()), 10,
				"it loads texts, without any key; ours warmed up once");
	}

	private static boolean isInstalled() {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "pgloader")));
	}

	private Path script(Path file) throws Exception {
		HikariDataSource pool = this.place.dataSource().unwrap(HikariDataSource.class);
		String address = pool.getJdbcUrl().replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*", "");
		String columns = String.join(", ", COLUMNS);
		return Files.writeString(this.place.file("ledger.load"),
				"""
						load csv from '%s' with encoding utf-8 (%s)
						into postgresql://%s:%s@%s?sslmode=disable
						target table %s (%s)
						with skip header = 1, fields terminated by '\\t', fields optionally enclosed by '"', fields escaped by double-quote;
						"""
					.formatted(file.toAbsolutePath(), columns, pool.getUsername(), pool.getPassword(), address, TABLE,
							columns));
	}

	private void pgloader(Path script) throws Exception {
		Path log = this.place.file("pgloader.log");
		Process process = new ProcessBuilder("pgloader", "--root-dir", this.place.file("pgloader").toString(),
				script.toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		int status = process.waitFor();
		long rows = this.place.jdbc().sql("select count(*) from " + TABLE).query(Long.class).single();
		if (status != 0 || rows != this.request.rows()) {
			throw new IllegalStateException("pgloader loaded " + rows + " rows: " + Files.readString(log));
		}
	}

}
