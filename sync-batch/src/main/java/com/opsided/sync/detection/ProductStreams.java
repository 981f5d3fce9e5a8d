package com.opsided.sync.detection;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.finance.Refund;
import com.opsided.shared.finance.RefundView;
import com.opsided.shared.inbound.InboundItemTable;
import com.opsided.shared.inbound.MissingInbound;
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
import com.opsided.shared.text.CodePointOrder;
import com.opsided.sync.detection.NumberOccurrences.LiveRow;
import com.opsided.sync.product.ProductRange;
import com.opsided.sync.product.ProductStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules read of an account, product by product in the order of FNSKUs: up
 * to seven streams side by side, each sorted by PostgreSQL. Memory: one product.
 */
final class ProductStreams implements AutoCloseable {

	private final List<ProductStream<?>> all = new ArrayList<>();

	private final ProductStream<LiveRow> events;

	private final ProductStream<ReimbursementLine> reimbursements;

	private final ProductStream<RemovalOrderLine> removals;

	private final ProductStream<LedgerBalance> balances;

	private final @Nullable ProductStream<SnapshotBalance> snapshots;

	private final @Nullable ProductStream<MissingInbound> inbound;

	private final @Nullable ProductStream<Refund> refunds;

	private final SomeProducts wanted;

	private ProductStreams(ReadableAccount account, ProductRange range, SomeProducts products) throws SQLException {
		this.wanted = products;
		try {
			WantedEvents wanted = account.wantedEvents();
			LiveDays live = account.liveDays();
			this.events = open(account, range, account.events(wanted, live),
					(row, fnsku) -> event(row, fnsku, wanted, live));
			this.reimbursements = open(account, range, account.reimbursements(), ReimbursementTable::read);
			this.removals = open(account, range, account.removals(), RemovalOrderTable::read);
			this.balances = open(account, range, account.balances(), LedgerBalanceTable::read);
			NewestSnapshot snapshot = account.newestSnapshot().orElse(null);
			this.snapshots = (snapshot != null) ? open(account, range, snapshot.query(), snapshot::read) : null;
			String missing = account.inbound().orElse(null);
			this.inbound = (missing != null) ? open(account, range, missing, InboundItemTable::read) : null;
			String refunded = account.refunds().orElse(null);
			this.refunds = (refunded != null) ? open(account, range, refunded, RefundView::read) : null;
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
	 * @param products the products among them that are wanted
	 * @return the streams
	 * @throws SQLException if PostgreSQL does not answer
	 */
	static ProductStreams open(ReadableAccount account, ProductRange range, SomeProducts products) throws SQLException {
		return new ProductStreams(account, range, products);
	}

	private <T> ProductStream<T> open(ReadableAccount account, ProductRange range, String select,
			ProductStream.ReadRow<T> readRow) throws SQLException {
		ProductStream<T> stream = ProductStream.open(account.dataSource(), range, this.wanted.of(select), readRow);
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
		List<SnapshotBalance> snapshot = take(this.snapshots, fnsku);
		return new ProductHistory(fnsku, NumberOccurrences.of(this.events.take(fnsku)), this.reimbursements.take(fnsku),
				this.removals.take(fnsku), this.balances.take(fnsku), snapshot.isEmpty() ? null : snapshot.get(0),
				take(this.inbound, fnsku), take(this.refunds, fnsku));
	}

	/** What the account has nothing of has no stream. */
	private static <T> List<T> take(@Nullable ProductStream<T> stream, String fnsku) throws SQLException {
		return (stream != null) ? stream.take(fnsku) : List.of();
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
