package com.opsided.sync.discrepancy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import javax.sql.DataSource;

import com.opsided.shared.account.Account;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.DiscrepancyReportView;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Streams the table of {@code detection.md} §8: row by row, whatever their number. Only
 * some callers at once, for each keeps a connection as long as he reads.
 */
final class ExportDiscrepancies {

	private static final int AT_ONCE = 4;

	private final DataSource dataSource;

	private final DetectionTable detections;

	private final Semaphore turns = new Semaphore(AT_ONCE);

	ExportDiscrepancies(DataSource dataSource, DetectionTable detections) {
		this.dataSource = dataSource;
		this.detections = detections;
	}

	void write(List<Account> accounts, DiscrepancyQuery query, Output output) throws IOException, SQLException {
		if (!this.turns.tryAcquire()) {
			throw ApiProblem.of(ProblemType.UNAVAILABLE, "Several tables are being read; try again in some seconds");
		}
		try (Connection connection = this.dataSource.getConnection();
				Writer out = new OutputStreamWriter(output.open(), StandardCharsets.UTF_8)) {
			DiscrepancyCsv csv = new DiscrepancyCsv(out);
			for (Account account : accounts) {
				if (isOf(account, query.asOf())) {
					DiscrepancyReportView.forEach(connection, account.id(), (row) -> {
						if (query.takes(row)) {
							csv.row(row);
						}
					});
				}
			}
			csv.flush();
		}
		finally {
			this.turns.release();
		}
	}

	private boolean isOf(Account account, @Nullable LocalDate asOf) {
		Optional<Detection> current = this.detections.current(account.id());
		return current.isPresent() && (asOf == null || current.get().asOf().equals(asOf));
	}

	/** Where a table goes, opened when nothing is in its way any more. */
	interface Output {

		OutputStream open() throws IOException;

	}

}
