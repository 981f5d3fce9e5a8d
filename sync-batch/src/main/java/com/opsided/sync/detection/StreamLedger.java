package com.opsided.sync.detection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DetectionTable;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.ledger.LedgerAttributeTable;
import com.opsided.shared.ledger.LedgerDayTable;
import com.opsided.shared.ledger.LedgerEvent;
import com.opsided.shared.ledger.LiveDays;
import com.opsided.shared.ledger.LiveLedger;
import com.opsided.shared.postgres.CopyCursor;
import com.opsided.sync.detection.NumberOccurrences.LiveRow;

/**
 * Streams the ledger rows that a discrepancy is judged by, up to the day of the detection
 * that counts. Memory: the product's rows of one day.
 */
public final class StreamLedger {

	private final DataSource dataSource;

	private final DetectionTable detections;

	private final LedgerDayTable days;

	private final DetectionProperties properties;

	StreamLedger(DataSource dataSource, DetectionTable detections, LedgerDayTable days,
			DetectionProperties properties) {
		this.dataSource = dataSource;
		this.detections = detections;
		this.days = days;
		this.properties = properties;
	}

	/**
	 * Streams the rows of a discrepancy.
	 * @param account the account
	 * @param discrepancy one of the account's discrepancies
	 * @param each takes each row, the oldest first; rows of shipments to Amazon are those
	 * of the shipment, all others those of the product
	 * @throws SQLException if PostgreSQL does not answer
	 * @throws IOException if a row is not taken
	 */
	public void forEach(long account, Discrepancy discrepancy, TakeEvent each) throws SQLException, IOException {
		Optional<Detection> current = this.detections.current(account);
		if (current.isEmpty()) {
			return;
		}
		KindOfEvent kind = new KindOfEvent(discrepancy, this.properties);
		LiveDays live = this.days.live(account);
		try (Connection connection = this.dataSource.getConnection()) {
			Map<Integer, String[]> texts = wanted(connection, account, kind);
			setProduct(connection, discrepancy.fnsku());
			try (CopyCursor rows = CopyCursor.open(connection,
					LiveLedger.byDay(account, current.get().asOf(), texts.keySet(), live.loads()))) {
				new Days(rows, texts, live, kind).forEach(each);
			}
		}
	}

	private static Map<Integer, String[]> wanted(Connection connection, long account, KindOfEvent kind)
			throws SQLException {
		Map<Integer, String[]> wanted = new HashMap<>();
		LedgerAttributeTable.forEach(connection, account, (texts, id) -> {
			if (kind.mayHold(texts[0], texts[2], texts[3])) {
				wanted.put(id, texts);
			}
		});
		return wanted;
	}

	private static void setProduct(Connection connection, String fnsku) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, false)")) {
			statement.setString(1, LiveLedger.FROM);
			statement.setString(2, fnsku);
			statement.execute();
		}
	}

	/** Takes a row of the ledger. */
	public interface TakeEvent {

		/**
		 * Takes a row.
		 * @param event the row
		 * @throws IOException if it cannot be handed on
		 */
		void take(LedgerEvent event) throws IOException;

	}

	/**
	 * The rows day by day, for only a day's rows together tell their occurrences.
	 *
	 * @param rows the rows by day
	 * @param texts the texts of the wanted attributes
	 * @param live tells which rows count
	 * @param kind tells which rows are wanted
	 */
	private record Days(CopyCursor rows, Map<Integer, String[]> texts, LiveDays live, KindOfEvent kind) {

		void forEach(TakeEvent each) throws SQLException, IOException {
			List<LiveRow> day = new ArrayList<>();
			while (this.rows.next()) {
				LiveRow row = read();
				if (!day.isEmpty() && !day.get(0).event().date().equals(row.event().date())) {
					hand(day, each);
				}
				if (row.place() > 0) {
					day.add(row);
				}
			}
			hand(day, each);
		}

		private void hand(List<LiveRow> day, TakeEvent each) throws IOException {
			for (LedgerEvent event : NumberOccurrences.of(day)) {
				if (this.kind.isWanted(event)) {
					each.take(event);
				}
			}
			day.clear();
		}

		private String[] textsOf(int id) {
			String[] found = this.texts.get(id);
			if (found == null) {
				throw new IllegalStateException("No wanted combination has the number " + id);
			}
			return found;
		}

		private LiveRow read() throws SQLException {
			String fnsku = this.rows.text();
			String asin = this.rows.text();
			String msku = this.rows.text();
			String title = this.rows.text();
			int load = this.rows.integer();
			int line = this.rows.integer();
			LocalDate date = this.rows.date();
			String[] attributes = textsOf(this.rows.integer());
			String reference = this.rows.uniqueText();
			int quantity = this.rows.integer();
			LedgerEvent event = new LedgerEvent(date, fnsku, asin, msku, title, attributes[0], reference, quantity,
					attributes[1], attributes[2], attributes[3], attributes[4], this.rows.integerOrNull(), 1);
			return new LiveRow(event, this.live.place(date, load), line);
		}

	}

}
