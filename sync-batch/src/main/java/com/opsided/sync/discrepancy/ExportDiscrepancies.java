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
import com.opsided.shared.discrepancy.DiscrepancyFilter;
import com.opsided.shared.discrepancy.DiscrepancyReportView;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Streams the table of {@code detection.md} §8: row by row, whatever their number. Only
 * some callers at once, for each keeps a connection as long as he reads.
 */
public final class ExportDiscrepancies {

	private static final int AT_ONCE = 4;

	private static final int ROWS_AT_ONCE = 1_000;

	private final DataSource dataSource;

	private final DetectionTable detections;

	private final ReadDiscrepancies discrepancies;

	private final Semaphore turns = new Semaphore(AT_ONCE);

	ExportDiscrepancies(DataSource dataSource, DetectionTable detections, ReadDiscrepancies discrepancies) {
		this.dataSource = dataSource;
		this.detections = detections;
		this.discrepancies = discrepancies;
	}

	void write(List<Account> accounts, DiscrepancyQuery query, Output output) throws IOException, SQLException {
		takeTurn();
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

	/**
	 * Writes the table of what a list shows: its filter, its order and the states of its
	 * claims. Read page by page, so that it takes no more memory and holds no connection
	 * however long it is.
	 * @param accounts accounts that the caller sees
	 * @param filter which, and in which order
	 * @param output where the table goes
	 * @throws IOException if it cannot be written
	 */
	public void writeShown(List<Account> accounts, DiscrepancyFilter filter, Output output) throws IOException {
		takeTurn();
		try (Writer out = new OutputStreamWriter(output.open(), StandardCharsets.UTF_8)) {
			DiscrepancyCsv csv = new DiscrepancyCsv(out);
			DiscrepancyFilter next = filter.page(null, ROWS_AT_ONCE);
			while (next != null) {
				List<ReadDiscrepancies.Row> rows = this.discrepancies.sorted(accounts, next);
				rows.forEach((row) -> csv.row(row.listed().shown()));
				next = (rows.size() < ROWS_AT_ONCE) ? null
						: next.page(next.order().position(rows.get(ROWS_AT_ONCE - 1).listed()), ROWS_AT_ONCE);
			}
			csv.flush();
		}
		finally {
			this.turns.release();
		}
	}

	private void takeTurn() {
		if (!this.turns.tryAcquire()) {
			throw ApiProblem.of(ProblemType.UNAVAILABLE, "Several tables are being read; try again in some seconds");
		}
	}

	private boolean isOf(Account account, @Nullable LocalDate asOf) {
		Optional<Detection> current = this.detections.current(account.id());
		return current.isPresent() && (asOf == null || current.get().asOf().equals(asOf));
	}

	/** Where a table goes, opened when nothing is in its way any more. */
	public interface Output {

		/**
		 * Opens it.
		 * @return where the bytes go; it is closed at the end
		 * @throws IOException if it cannot be opened
		 */
		OutputStream open() throws IOException;

	}

}
