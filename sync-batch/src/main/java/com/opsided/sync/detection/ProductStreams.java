package com.opsided.sync.detection;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.opsided.shared.inventory.InventorySnapshotTable;
import com.opsided.shared.inventory.SnapshotBalance;
import com.opsided.shared.ledger.LedgerBalance;
import com.opsided.shared.ledger.LedgerBalanceTable;
import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.ledger.LiveDays;
import com.opsided.shared.postgres.CopyCursor;
import com.opsided.shared.reimbursement.ReimbursementLine;
import com.opsided.shared.reimbursement.ReimbursementTable;
import com.opsided.shared.removal.RemovalOrderLine;
import com.opsided.shared.removal.RemovalOrderTable;
import com.opsided.shared.report.ReportLoad;
import com.opsided.shared.text.CodePointOrder;
import com.opsided.sync.detection.NumberOccurrences.LiveRow;
import com.opsided.sync.product.ProductRange;
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

	private ProductStreams(ReadableAccount account, ProductRange range) throws SQLException {
		LocalDate asOf = account.asOf();
		try {
			WantedEvents wanted = account.wantedEvents();
			LiveDays live = account.liveDays();
			this.events = open(account, range, account.events(wanted, live),
					(row, fnsku) -> event(row, fnsku, wanted, live));
			this.reimbursements = open(account, range, account.reimbursements(), ReimbursementTable::read);
			this.removals = open(account, range, account.removals(), RemovalOrderTable::read);
			this.balances = open(account, range, account.balances(), LedgerBalanceTable::read);
			Optional<ReportLoad> snapshot = account.newestSnapshot();
			this.snapshots = snapshot.isEmpty() ? null
					: open(account, range, InventorySnapshotTable.byProduct(snapshot.get()),
							(row, fnsku) -> InventorySnapshotTable.read(row, fnsku, dayOf(snapshot.get(), asOf)));
		}
		catch (SQLException | RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * Opens the streams.
	 * @param account the account and how it is read
	 * @param range the FNSKUs that are read
	 * @return the streams
	 * @throws SQLException if PostgreSQL does not answer
	 */
	static ProductStreams open(ReadableAccount account, ProductRange range) throws SQLException {
		return new ProductStreams(account, range);
	}

	private <T> ProductStream<T> open(ReadableAccount account, ProductRange range, String select,
			ProductStream.ReadRow<T> readRow) throws SQLException {
		ProductStream<T> stream = ProductStream.open(account.dataSource(), range, select, readRow);
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

	private static @Nullable LiveRow event(CopyCursor row, String fnsku, WantedEvents wanted, LiveDays live) {
		String asin = row.text();
		String msku = row.text();
		String title = row.text();
		int load = row.integer();
		int line = row.integer();
		LocalDate date = row.date();
		String[] texts = wanted.textsOf(row.integer());
		String referenceId = row.uniqueText();
		int quantity = row.integer();
		LedgerEvent event = new LedgerEvent(date, fnsku, asin, msku, title, texts[0], referenceId, quantity, texts[1],
				texts[2], texts[3], texts[4], row.integerOrNull(), 1);
		int place = live.place(date, load);
		return (place > 0) ? new LiveRow(event, place, line) : null;
	}

	@Override
	public void close() throws SQLException {
		ProductStream.closeAll(this.all);
		this.all.clear();
	}

}
