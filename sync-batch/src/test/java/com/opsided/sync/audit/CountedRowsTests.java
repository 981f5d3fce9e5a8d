package com.opsided.sync.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every row of a file of every kind is loaded or kept with its line and the reason, also
 * if the process is killed in between (promise K8).
 */
class CountedRowsTests {

	private static final OpsidedHome HOME = OpsidedHome.shared();

	private static final SellerFixture SELLER = SellerFixture.of(21, 4_000);

	@TempDir
	private Path directory;

	/** A barrier needs the tables. */
	@BeforeAll
	static void makeTables(@TempDir Path out) throws Exception {
		HOME.audit("unspoiled", out, SELLER.file("reimbursements.txt")).run();
	}

	@Test
	void everyRowOfEveryKindIsLoadedOrKeptAlsoAcrossAKill() throws Exception {
		Map<String, BadFile> files = spoil(900);
		OpsidedCommand command = HOME.audit("counted", this.directory.resolve("out"), this.directory.resolve("in"))
			.inSmallChunks();
		try (Barrier barrier = Barrier.before(HOME, "insert", "report_chunk", "new.chunk = 3 and new.rows_read > 0")) {
			OpsidedProcess killed = command.start();
			barrier.awaitArrival(killed);
			killed.kill();
		}
		assertThat(rejected("counted")).as("the kill came before the end").isNotEqualTo(lines(files));
		command.run().exits(0).tells("Resuming an audit that was interrupted");
		assertThat(loads("counted")).isEqualTo(expected(files, "LIVE"));
		assertThat(rejected("counted")).isEqualTo(lines(files));
	}

	@Test
	void aFileOfAnyKindWithTooManyBadRowsCountsForNothingAndItsBadRowsAreKept() throws Exception {
		Map<String, BadFile> files = spoil(2);
		HOME.audit("uncounted", this.directory.resolve("out"), this.directory.resolve("in")).inSmallChunks().run();
		Map<String, Load> loads = loads("uncounted");
		files.forEach((name, file) -> {
			Load load = loads.get(name);
			assertThat(load.read()).as(name).isEqualTo(load.loaded() + load.rejected());
			boolean tooMany = file.bad().size() > Math.max(10, file.rows() / 100);
			assertThat(load.state()).as(name).isEqualTo(tooMany ? "FAILED" : "LIVE");
		});
		assertThat(loads).containsKeys(files.keySet().toArray(String[]::new));
		Map<String, List<Integer>> rejected = rejected("uncounted");
		loads.forEach((name, load) -> assertThat(rejected.getOrDefault(name, List.of())).as(name)
			.hasSize((int) load.rejected()));
	}

	/** Copies each file with every so manieth row given a field too much. */
	private Map<String, BadFile> spoil(int every) throws IOException {
		Map<String, BadFile> files = new TreeMap<>();
		Path in = Files.createDirectory(this.directory.resolve("in"));
		try (Stream<Path> reports = Files.list(SELLER.reports())) {
			for (Path report : reports.toList()) {
				String name = report.getFileName().toString();
				List<String> lines = new ArrayList<>(Files.readAllLines(report, StandardCharsets.ISO_8859_1));
				List<Integer> bad = IntStream.range(1, lines.size())
					.filter((line) -> line % every == 1)
					.boxed()
					.toList();
				String surplus = (lines.get(0).contains("\t") ? "\t" : ",") + "surplus";
				bad.forEach((line) -> lines.set(line, lines.get(line) + surplus));
				Files.write(in.resolve(name), lines, StandardCharsets.ISO_8859_1);
				files.put(name, new BadFile(lines.size() - 1, bad.stream().map((line) -> line + 1).toList()));
			}
		}
		assertThat(files).hasSizeGreaterThan(8);
		return files;
	}

	private static Map<String, Load> expected(Map<String, BadFile> files, String state) {
		Map<String, Load> expected = new TreeMap<>();
		files.forEach((name, file) -> expected.put(name,
				new Load(file.rows(), file.rows() - file.bad().size(), file.bad().size(), state)));
		return expected;
	}

	private static Map<String, List<Integer>> lines(Map<String, BadFile> files) {
		Map<String, List<Integer>> lines = new TreeMap<>();
		files.forEach((name, file) -> lines.put(name, file.bad()));
		return lines;
	}

	private static Map<String, Load> loads(String account) throws Exception {
		Map<String, Load> loads = new TreeMap<>();
		select("select file_name, rows_read, rows_loaded, rows_rejected, state from report_load", account,
				(row) -> loads.put(row.getString(1),
						new Load(row.getLong(2), row.getLong(3), row.getLong(4), row.getString(5))));
		return loads;
	}

	private static Map<String, List<Integer>> rejected(String account) throws Exception {
		Map<String, List<Integer>> rejected = new TreeMap<>();
		select("select file_name, line from rejected_row join report_load using (account, load_id)", account,
				(row) -> rejected.computeIfAbsent(row.getString(1), (name) -> new ArrayList<>()).add(row.getInt(2)));
		rejected.values().forEach((lines) -> lines.sort(null));
		return rejected;
	}

	private static void select(String sql, String account, Row row) throws Exception {
		try (Connection connection = HOME.connect("opsided");
				PreparedStatement query = connection
					.prepareStatement(sql + " where account = (select account from account where name = ?)")) {
			query.setString(1, account);
			try (ResultSet rows = query.executeQuery()) {
				while (rows.next()) {
					row.take(rows);
				}
			}
		}
	}

	private record BadFile(long rows, List<Integer> bad) {

	}

	private record Load(long read, long loaded, long rejected, String state) {

	}

	/** What is done with a row. */
	private interface Row {

		void take(ResultSet row) throws SQLException;

	}

}
