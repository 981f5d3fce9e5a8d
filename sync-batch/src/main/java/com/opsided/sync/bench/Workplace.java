package com.opsided.sync.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.opsided.sandbox.warehouse.SellerFiles;
import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.report.ReportFile;
import com.opsided.sync.SyncBatchApplication;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A directory, a running platform and a simulated seller, gone when closed. */
final class Workplace implements AutoCloseable {

	/** The schema of the tables we measure against. */
	static final String SCHEMA = "opsided_bench";

	private final Path directory;

	private final boolean keep;

	private final ConfigurableApplicationContext context;

	Workplace(boolean keep) throws IOException {
		this.directory = Files.createTempDirectory("opsided-bench-");
		this.keep = keep;
		this.context = SyncBatchApplication.forCommandLine().run("--opsided.home=" + home());
		sql("drop schema if exists " + SCHEMA + " cascade");
		sql("create schema " + SCHEMA);
	}

	Path home() {
		return this.directory.resolve("home");
	}

	Path file(String name) {
		return this.directory.resolve(name);
	}

	ListableBeanFactory beans() {
		return this.context;
	}

	DataSource dataSource() {
		return this.context.getBean(DataSource.class);
	}

	JdbcClient jdbc() {
		return this.context.getBean(JdbcClient.class);
	}

	void sql(String statement) {
		jdbc().sql(statement).update();
	}

	/** Lets each measurement begin with the same state of tables and disk. */
	void settle(String... tables) {
		for (String table : tables) {
			sql("vacuum (analyze) " + table);
		}
		if (System.getenv("DB_HOST") == null) {
			sql("checkpoint");
		}
		System.gc();
	}

	Path ledger(String name, long rows, long seed) throws IOException {
		return Objects.requireNonNull(simulate(name, rows, seed, EnumSet.of(ReportFile.LEDGER_DETAIL)).reports()
			.get(ReportFile.LEDGER_DETAIL));
	}

	/** A ledger that ends on a given day. */
	Path ledger(String name, long rows, long seed, LocalDate lastDay) throws IOException {
		return Objects.requireNonNull(new SimulatedSeller(seed, Region.NA, rows, lastDay)
			.write(file(name), EnumSet.of(ReportFile.LEDGER_DETAIL))
			.reports()
			.get(ReportFile.LEDGER_DETAIL));
	}

	/**
	 * Fills tables by the statements of a resource, in one transaction.
	 * @param resource its name, beside this class
	 * @param values what its parameters stand for
	 */
	void fill(String resource, Map<String, ?> values) throws IOException {
		try (InputStream in = Objects.requireNonNull(Workplace.class.getResourceAsStream(resource))) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			this.context.getBean(TransactionOperations.class)
				.executeWithoutResult((transaction) -> Stream.of(text.split(";\\s*\n"))
					.filter((statement) -> !statement.isBlank())
					.forEach((statement) -> jdbc().sql(statement).params(values).update()));
		}
	}

	Path reports(String name, long rows) throws IOException {
		simulate(name, rows, 1, EnumSet.allOf(ReportFile.class));
		return file(name).resolve("reports");
	}

	private SellerFiles simulate(String name, long rows, long seed, Set<ReportFile> wanted) throws IOException {
		return new SimulatedSeller(seed, Region.NA, rows, SimulatedSeller.USUAL_LAST_DAY).write(file(name), wanted);
	}

	@Override
	public void close() throws IOException {
		sql("drop schema if exists " + SCHEMA + " cascade");
		this.context.close();
		if (!this.keep) {
			delete(this.directory);
		}
	}

	static void delete(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> {
				try {
					Files.delete(file);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
	}

}
