package com.opsided.sync.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;

import com.opsided.shared.account.Account;
import com.opsided.shared.discrepancy.DiscrepancyReportView;
import com.opsided.sync.auditpage.AuditFigures;
import com.opsided.sync.auditpage.AuditPage;
import com.opsided.sync.discrepancy.DiscrepancyCsv;

/**
 * Writes an audit's results. Each file appears under its name only when it is complete.
 */
final class WriteResults {

	private final Path directory;

	/**
	 * Prepares a directory.
	 * @param directory where the results go; made if need be
	 * @throws CannotWrite if it cannot be made or written to
	 */
	WriteResults(Path directory) {
		this.directory = directory;
		try {
			Files.createDirectories(directory);
			Files.delete(Files.createTempFile(directory, ".opsided", ".tmp"));
		}
		catch (IOException ex) {
			throw new CannotWrite(directory, ex);
		}
	}

	void discrepancies(Connection connection, Account account) throws SQLException {
		writing("discrepancies.csv", (out) -> {
			DiscrepancyCsv csv = new DiscrepancyCsv(out);
			DiscrepancyReportView.forEach(connection, account.id(), csv::row);
			csv.flush();
		});
	}

	void page(Connection connection, AuditFigures figures) throws SQLException {
		writing("report.html", (out) -> new AuditPage(out).write(figures, (each) -> DiscrepancyReportView
			.forEachByValue(connection, figures.account().id(), AuditPage.MOST_ROWS, each)));
	}

	void summary(AuditResult result) throws SQLException {
		writing("summary.json", (out) -> {
			out.write(result.summaryJson());
			out.write('\n');
		});
	}

	private void writing(String name, Content content) throws SQLException {
		Path target = this.directory.resolve(name);
		Path partial = this.directory.resolve("." + name + ".part");
		try {
			try (BufferedWriter out = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
				content.writeTo(out);
			}
			Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (UncheckedIOException ex) {
			throw new CannotWrite(target, new IOException(ex.getMessage(), ex));
		}
		catch (IOException ex) {
			throw new CannotWrite(target, ex);
		}
	}

	/** Writes a file's content. */
	private interface Content {

		void writeTo(BufferedWriter out) throws IOException, SQLException;

	}

}
