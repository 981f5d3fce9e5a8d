package com.opsided.shared.discrepancy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
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
	 * Completes a detection of some products with what another says of the others, and
	 * numbers all by FNSKU. The same again changes nothing.
	 * @param account the account
	 * @param detection the detection
	 * @param from the other detection
	 * @param fnskus the products that the detection examined
	 */
	public void takeOtherProducts(long account, int detection, int from, Collection<String> fnskus) {
		String columns = "fnsku, " + OWN_COLUMNS;
		this.jdbc.sql("""
				with examined as (
				    delete from discrepancy where account = :account and detection_id = :detection returning *)
				insert into discrepancy (account, detection_id, number, %1$s)
				select :account, :detection, row_number() over (order by fnsku, number), %1$s from (
				    select number, %1$s from examined where fnsku = any (:fnskus)
				    union all
				    select number, %1$s from discrepancy
				    where account = :account and detection_id = :from and fnsku <> all (:fnskus)) merged
				""".formatted(columns))
			.param("account", account)
			.param("detection", detection)
			.param("from", from)
			.param("fnskus", fnskus.toArray(String[]::new))
			.update();
	}

	/**
	 * Returns the last number of a range of about so many discrepancies that ends with a
	 * product. Numbers rise with the FNSKU but need not follow on one another.
	 * @param account the account
	 * @param detection the detection
	 * @param after the number before the range
	 * @param about how many are wanted, at least 1
	 * @return the number, 0 if there is nothing after that number
	 */
	public int endOfRange(long account, int detection, int after, int about) {
		return this.jdbc.sql("""
				with last as (
				    select number, fnsku from (
				        select number, fnsku from discrepancy
				        where account = :account and detection_id = :detection and number > :after
				        order by number limit :about) following
				    order by number desc limit 1)
				select coalesce((select d.number - 1 from discrepancy d
				    where d.account = :account and d.detection_id = :detection and d.number > (select number from last)
				      and d.fnsku <> (select fnsku from last) order by d.number limit 1),
				    (select max(d.number) from discrepancy d
				     where d.account = :account and d.detection_id = :detection and d.number > :after), 0)
				""")
			.param("account", account)
			.param("detection", detection)
			.param("after", after)
			.param("about", about)
			.query(Integer.class)
			.single();
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
