package com.opsided.sync.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.sync.report.ReportSource;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A seller whose files are audited in this process, through the classes that the command
 * uses. Every seller has an account of its own.
 *
 * @param account the account
 */
public record Seller(Account account) {

	/** Opens an account of its own. */
	public static Seller in(Region region) {
		return new Seller(TestPlatform.bean(AccountTable.class).open(UUID.randomUUID().toString(), region));
	}

	/**
	 * Loads a file.
	 * @param file the file
	 * @return its load, if it is the newest of the account's
	 */
	public ReportLoad loaded(ReportSource file) {
		load(file);
		List<ReportLoad> loads = TestPlatform.bean(ReportLoadTable.class).all(this.account.id());
		return loads.get(loads.size() - 1);
	}

	List<AuditedFile> load(ReportSource... files) {
		return load(List.of(files));
	}

	List<AuditedFile> load(List<ReportSource> files) {
		return loading().load(this.account, request(files, LocalDate.EPOCH, Path.of("unused")));
	}

	private static LoadFiles loading() {
		return new LoadFiles(TestPlatform.beans(), ShowProgress.silent());
	}

	AuditResult audit(List<ReportSource> files, LocalDate asOf, Path out) throws Exception {
		return new Audit(TestPlatform.beans(), ShowProgress.silent()).run(request(files, asOf, out));
	}

	private AuditRequest request(List<ReportSource> files, LocalDate asOf, Path out) {
		return new AuditRequest(files, List.of(), asOf, out, this.account.name(), true, this.account.region(), false);
	}

	/**
	 * Selects from the account's rows.
	 * @param sql a query with the parameter {@code :account}
	 * @return its rows by column
	 */
	public List<Map<String, Object>> select(String sql) {
		return TestPlatform.jdbc().sql(sql).param("account", this.account.id()).query().listOfRows();
	}

	long count(String table) {
		return TestPlatform.jdbc()
			.sql("select count(*) from " + table + " where account = :account")
			.param("account", this.account.id())
			.query(Long.class)
			.single();
	}

	/**
	 * Reads the table an audit wrote.
	 * @param out where it was told to write
	 * @return the rows of {@code discrepancies.csv}
	 */
	static List<NamedCsvRecord> discrepancies(Path out) {
		return csv(out.resolve("discrepancies.csv"));
	}

	static List<NamedCsvRecord> csv(Path file) {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
			return rows.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
