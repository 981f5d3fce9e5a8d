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
import com.opsided.shared.report.RequestedReport;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunTable;
import com.opsided.sync.report.FindReports;
import com.opsided.sync.report.InspectReport;
import com.opsided.sync.report.MissingPath;
import com.opsided.sync.report.ReportFeeds;
import com.opsided.sync.report.ReportFile;
import com.opsided.sync.report.ReportSource;
import com.opsided.sync.report.UnreadableReport;
import com.opsided.sync.run.ExecuteRun;
import com.opsided.sync.upload.UploadedFiles;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;

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
	 * Hands in all reports of a folder, in an account of its own.
	 * @param folder the folder
	 * @return the seller
	 */
	public static Seller of(Path folder) {
		Seller seller = in(Region.NA);
		try {
			seller.load(FindReports.in(List.of(folder)));
		}
		catch (MissingPath ex) {
			throw new IllegalArgumentException(ex);
		}
		return seller;
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

	/**
	 * Loads a report as if Amazon had been asked for it.
	 * @param report what was asked for
	 * @param text what Amazon made of it
	 */
	public void load(RequestedReport report, ReportSource text) {
		ReportFile file = inspected(text);
		ReportLoad load = TestPlatform.bean(ReportLoadTable.class)
			.open(report, text.name(), file.sha256(), file.size());
		Run run = TestPlatform.bean(RunTable.class)
			.request(this.account.id(), "inventorySync", UUID.randomUUID().toString());
		TestPlatform.bean(UploadedFiles.class).offer(run, Map.of(load.id(), file));
		TestPlatform.bean(ExecuteRun.class)
			.execute(run, TestPlatform.beans().getBean("inventorySync", Job.class), new JobParameters());
	}

	private ReportFile inspected(ReportSource text) {
		try {
			return new InspectReport(TestPlatform.bean(ReportFeeds.class).schemas(), this.account.region())
				.inspect(text);
		}
		catch (UnreadableReport ex) {
			throw new UncheckedIOException(ex);
		}
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
