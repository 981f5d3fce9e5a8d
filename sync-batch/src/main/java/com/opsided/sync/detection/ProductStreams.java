package com.opsided.sync.detection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import com.opsided.shared.inventory.InventorySnapshotTable;
import com.opsided.shared.inventory.SnapshotBalance;
import com.opsided.shared.ledger.LedgerBalance;
import com.opsided.shared.ledger.LedgerBalanceTable;
import com.opsided.shared.ledger.LedgerDayTable;
import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.ledger.LedgerRowTable;
import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.ledger.ProductTable;
import com.opsided.shared.postgres.CopyCursor;
import com.opsided.shared.postgres.Statistics;
import com.opsided.shared.reimbursement.ReimbursementLine;
import com.opsided.shared.reimbursement.ReimbursementTable;
import com.opsided.shared.removal.RemovalOrderLine;
import com.opsided.shared.removal.RemovalOrderTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.report.ReportLoadTable;
import com.opsided.shared.text.CodePointOrder;
import com.opsided.sync.detection.NumberOccurrences.LiveRow;
import com.opsided.sync.product.ProductStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules read of an account, product by product in the order of FNSKUs:
 * five streams side by side, each sorted by PostgreSQL. Memory: one product.
 */
final class ProductStreams implements AutoCloseable {

	private final List<ProductStream<?>> all = new ArrayList<>();

	private final ProductStream<LiveRow> events;

	private final ProductStream<ReimbursementLine> reimbursements;

	private final ProductStream<RemovalOrderLine> removals;

	private final ProductStream<LedgerBalance> balances;

	private final @Nullable ProductStream<SnapshotBalance> snapshots;

	private ProductStreams(DataSource dataSource, long account, LocalDate asOf, String from, WantedEvents wanted,
			Optional<ReportLoad> snapshot) throws SQLException {
		try {
			this.events = open(dataSource, from, LiveLedger.byProduct(account, asOf, wanted.texts().keySet()),
					(row, fnsku) -> event(row, fnsku, wanted));
			this.reimbursements = open(dataSource, from, ReimbursementTable.byProduct(account, asOf),
					ReimbursementTable::read);
			this.removals = open(dataSource, from, RemovalOrderTable.byProduct(account, asOf), RemovalOrderTable::read);
			this.balances = open(dataSource, from, LedgerBalanceTable.byProduct(account, asOf),
					LedgerBalanceTable::read);
			this.snapshots = snapshot.isEmpty() ? null
					: open(dataSource, from, InventorySnapshotTable.byProduct(snapshot.get()),
							(row, fnsku) -> InventorySnapshotTable.read(row, fnsku, dayOf(snapshot.get(), asOf)));
		}
		catch (SQLException | RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * Opens the streams.
	 * @param dataSource where their connections are taken from
	 * @param loads tells the newest snapshot
	 * @param account the account
	 * @param asOf the last day that is looked at
	 * @param from the first FNSKU to be read, empty for all
	 * @param properties which adjustment codes are wanted
	 * @return the streams
	 * @throws SQLException if PostgreSQL does not answer
	 */
	static ProductStreams open(DataSource dataSource, ReportLoadTable loads, long account, LocalDate asOf, String from,
			DetectionProperties properties) throws SQLException {
		Statistics.refresh(dataSource, LedgerRowTable.STATISTICS, LedgerDayTable.NAME, ProductTable.NAME,
				ReportLoadTable.NAME, ReimbursementTable.NAME, RemovalOrderTable.NAME, LedgerBalanceTable.NAME,
				InventorySnapshotTable.NAME);
		WantedEvents wanted;
		try (Connection connection = dataSource.getConnection()) {
			wanted = WantedEvents.of(connection, account, properties);
		}
		return new ProductStreams(dataSource, account, asOf, from, wanted,
				loads.newest(account, ReportKind.MANAGE_INVENTORY));
	}

	private <T> ProductStream<T> open(DataSource dataSource, String from, String select,
			ProductStream.ReadRow<T> readRow) throws SQLException {
		ProductStream<T> stream = ProductStream.open(dataSource, from, select, readRow);
		this.all.add(stream);
		return stream;
	}

	/**
	 * Reads the next product.
	 * @return its history, null after the last
	 * @throws SQLException if PostgreSQL does not answer
	 */
	@Nullable ProductHistory next() throws SQLException {
		String fnsku = first();
		if (fnsku == null) {
			return null;
		}
		List<SnapshotBalance> snapshot = (this.snapshots != null) ? this.snapshots.take(fnsku) : List.of();
		return new ProductHistory(fnsku, NumberOccurrences.of(this.events.take(fnsku)), this.reimbursements.take(fnsku),
				this.removals.take(fnsku), this.balances.take(fnsku), snapshot.isEmpty() ? null : snapshot.get(0));
	}

	private @Nullable String first() throws SQLException {
		String first = null;
		for (ProductStream<?> stream : this.all) {
			String fnsku = stream.fnsku();
			if (fnsku != null && (first == null || CodePointOrder.compare(fnsku, first) < 0)) {
				first = fnsku;
			}
		}
		return first;
	}

	/**
	 * A snapshot's file holds no date. It speaks for the day it was last changed, but
	 * never for a day after the as-of date.
	 */
	private static LocalDate dayOf(ReportLoad snapshot, LocalDate asOf) {
		LocalDate changed = snapshot.modifiedAt().atZone(ZoneOffset.UTC).toLocalDate();
		return changed.isAfter(asOf) ? asOf : changed;
	}

	private static LiveRow event(CopyCursor row, String fnsku, WantedEvents wanted) {
		String asin = row.text();
		String msku = row.text();
		String title = row.text();
		int place = row.integer();
		int line = row.integer();
		LocalDate date = row.date();
		String[] texts = wanted.textsOf(row.integer());
		String referenceId = row.uniqueText();
		int quantity = row.integer();
		return new LiveRow(new LedgerEvent(date, fnsku, asin, msku, title, texts[0], referenceId, quantity, texts[1],
				texts[2], texts[3], texts[4], row.integerOrNull(), 1), place, line);
	}

	@Override
	public void close() throws SQLException {
		ProductStream.closeAll(this.all);
		this.all.clear();
	}

}
