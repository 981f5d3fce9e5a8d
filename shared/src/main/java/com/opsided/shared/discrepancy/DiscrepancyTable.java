package com.opsided.shared.discrepancy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import com.opsided.shared.money.Money;
import com.opsided.shared.postgres.CopyCursor;
import com.opsided.shared.postgres.CopyRows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code discrepancy}; the only class that names it. A detection's rows are
 * numbered in the order they were found in: by FNSKU.
 */
public final class DiscrepancyTable {

	private static final String OWN_COLUMNS = """
			type, standing, msku, asin, title, reference_id, occurrence, event_date, fulfillment_center, disposition,
			reason, units, units_found, units_reimbursed, amazon_unreconciled, stated_unit_value, stated_currency""";

	private final JdbcClient jdbc;

	public DiscrepancyTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes discrepancies in the connection's transaction.
	 * @param connection the connection
	 * @param account the account
	 * @param detection the detection
	 * @param firstNumber the number of the first
	 * @param discrepancies the discrepancies
	 * @throws SQLException if PostgreSQL does not take them
	 */
	public static void add(Connection connection, long account, int detection, int firstNumber,
			List<Discrepancy> discrepancies) throws SQLException {
		CopyRows rows = new CopyRows(256 * discrepancies.size());
		int number = firstNumber;
		for (Discrepancy each : discrepancies) {
			rows.row(21).bigint(account).integer(detection).integer(number++);
			rows.text(each.fnsku()).text(each.type().name()).text(each.standing().name());
			rows.text(each.msku()).text(each.asin()).text(each.title()).text(each.referenceId());
			rows.integer(each.occurrence()).date(each.eventDate()).text(each.fulfillmentCenter());
			rows.text(each.disposition()).text(each.reason()).integer(each.units()).integer(each.unitsFound());
			rows.integer(each.unitsReimbursed()).integer(each.amazonUnreconciled());
			Money stated = each.statedUnitValue();
			rows.numeric((stated != null) ? stated.amount() : null).text((stated != null) ? stated.currency() : null);
		}
		rows.copyInto(connection, "discrepancy (account, detection_id, number, fnsku, " + OWN_COLUMNS + ")");
	}

	/**
	 * Selects a detection's rows by FNSKU, beginning after a number.
	 * @param account the account
	 * @param detection the detection
	 * @param afterNumber the last number that is done
	 * @return a query for {@link #read(CopyCursor, String)}
	 */
	public static String byProduct(long account, int detection, int afterNumber) {
		return ("select fnsku, number, %s from discrepancy where account = %d and detection_id = %d and number > %d "
				+ "order by number")
			.formatted(OWN_COLUMNS, account, detection, afterNumber);
	}

	/**
	 * Reads a row of {@link #byProduct}, after its FNSKU.
	 * @param row the row
	 * @param fnsku its FNSKU
	 * @return the discrepancy with its number
	 */
	public static NumberedDiscrepancy read(CopyCursor row, String fnsku) {
		int number = row.integer();
		DiscrepancyType type = DiscrepancyType.valueOf(row.text());
		Standing standing = Standing.valueOf(row.text());
		String msku = row.text();
		String asin = row.text();
		String title = row.text();
		String referenceId = row.uniqueText();
		int occurrence = row.integer();
		LocalDate eventDate = row.date();
		return new NumberedDiscrepancy(number,
				new Discrepancy(type, standing, fnsku, msku, asin, title, referenceId, occurrence, eventDate,
						row.text(), row.text(), row.text(), row.integer(), row.integer(), row.integer(),
						row.integerOrNull(), money(row.numericOrNull(), row.textOrNull())));
	}

	private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
		return (amount != null && currency != null) ? new Money(amount, currency) : null;
	}

	/**
	 * Returns the highest number that is written in a range. Each part of a detection has
	 * a range of its own, in the order of FNSKUs.
	 * @param account the account
	 * @param detection the detection
	 * @param after the number before the range
	 * @param last the last number of the range
	 * @return the number, {@code after} if none is
	 */
	public int lastNumber(long account, int detection, int after, int last) {
		return this.jdbc.sql("""
				select coalesce(max(number), :after) from discrepancy
				where account = :account and detection_id = :detection and number > :after and number <= :last
				""")
			.param("account", account)
			.param("detection", detection)
			.param("after", after)
			.param("last", last)
			.query(Integer.class)
			.single();
	}

	/**
	 * Deletes the rows of all detections but one.
	 * @param account the account
	 * @param detection the detection whose rows stay; 0 for none
	 */
	public void deleteOthers(long account, int detection) {
		this.jdbc.sql("delete from discrepancy where account = :account and detection_id <> :detection")
			.param("account", account)
			.param("detection", detection)
			.update();
	}

}
