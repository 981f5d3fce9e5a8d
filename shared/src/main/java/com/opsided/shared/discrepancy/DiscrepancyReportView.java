package com.opsided.shared.discrepancy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import com.opsided.shared.postgres.CopyCursor;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The view {@code discrepancy_report}; the only class that names it. Every query is bound
 * to one account.
 */
public final class DiscrepancyReportView {

	private static final String COLUMNS = """
			account_name, type, standing, fnsku, msku, asin, title, reference_id, occurrence, event_date, fulfillment_center,
			disposition, reason, units, units_found, units_reimbursed, amazon_unreconciled, claimable_units, unit_value,
			currency, claimable_amount, value_basis, state, window_opens, window_closes, policy_verified::int""";

	/** {@code detection.md} §8; the columns after the occurrence make it total. */
	private static final String ORDER = """
			type, event_date, fnsku, reference_id, occurrence, fulfillment_center, disposition, reason, number""";

	private final JdbcClient jdbc;

	public DiscrepancyReportView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Streams the rows in the order of {@code detection.md} §8.
	 * @param connection a connection that does nothing else meanwhile
	 * @param account the account
	 * @param each takes each row
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static void forEach(Connection connection, long account, Consumer<ReportedDiscrepancy> each)
			throws SQLException {
		stream(connection, account, "order by " + ORDER, each);
	}

	/**
	 * Returns the open claims that are worth most.
	 * @param connection a connection that does nothing else meanwhile
	 * @param account the account
	 * @param limit how many at most
	 * @return the claims, the most valuable first
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static List<ReportedDiscrepancy> mostValuable(Connection connection, long account, int limit)
			throws SQLException {
		List<ReportedDiscrepancy> rows = new ArrayList<>();
		stream(connection, account,
				"""
						and state = 'CLAIMABLE' order by claimable_amount desc nulls last, claimable_units desc, window_closes, %s
						limit %d"""
					.formatted(ORDER, limit),
				rows::add);
		return rows;
	}

	/**
	 * Streams the rows by what can still be done about them and then by their value.
	 * @param connection a connection that does nothing else meanwhile
	 * @param account the account
	 * @param limit how many at most
	 * @param each takes each row
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public static void forEachByValue(Connection connection, long account, int limit,
			Consumer<ReportedDiscrepancy> each) throws SQLException {
		stream(connection, account,
				"""
						order by array_position(array['CLAIMABLE', 'WAITING', 'NEEDS_DATA', 'EXPIRED', 'RESOLVED'], state::text)
						         nulls last, claimable_amount desc nulls last, claimable_units desc, window_closes, %s limit %d"""
					.formatted(ORDER, limit),
				each);
	}

	private static void stream(Connection connection, long account, String rest, Consumer<ReportedDiscrepancy> each)
			throws SQLException {
		try (CopyCursor rows = CopyCursor.open(connection,
				"select %s from discrepancy_report where account = %d %s".formatted(COLUMNS, account, rest))) {
			while (rows.next()) {
				each.accept(read(rows));
			}
		}
	}

	/**
	 * Lets PostgreSQL count the rows that were just written; without that it would join
	 * them row by row.
	 */
	public void refreshStatistics() {
		this.jdbc
			.sql("""
					analyze detection, discrepancy (account, detection_id, number), assessment (account, detection_id, number)
					""")
			.update();
	}

	/**
	 * Sums the rows by type and state.
	 * @param account the account
	 * @param asOf the day the rows were evaluated for
	 * @return the sums by type and state, in the order of their names
	 */
	public List<DiscrepancyTotal> totals(long account, LocalDate asOf) {
		List<DiscrepancyTotal> totals = new ArrayList<>();
		this.jdbc
			.sql("""
					select type, state, currency, count(*) as rows, sum(units) as units, sum(claimable_units) as claimable_units,
					       sum(claimable_amount) as amount,
					       min(window_closes) filter (where claimable_units > 0 and window_closes >= :asOf) as deadline
					from discrepancy_report where account = :account
					group by type, state, currency order by type, state, currency
					""")
			.param("account", account)
			.param("asOf", asOf)
			.query((row) -> {
				DiscrepancyTotal part = readTotal(row);
				int last = totals.size() - 1;
				if (last >= 0 && totals.get(last).type() == part.type() && totals.get(last).state() == part.state()) {
					totals.set(last, totals.get(last).plus(part));
				}
				else {
					totals.add(part);
				}
			});
		return totals;
	}

	/**
	 * Sums what may be claimed now or later by the day its window closes.
	 * @param account the account
	 * @param asOf the day the rows were evaluated for; windows that closed before are
	 * left out
	 * @return a sum for each day, state and currency, the earliest day first
	 */
	public List<ClaimDeadline> deadlines(long account, LocalDate asOf) {
		return this.jdbc.sql("""
				select window_closes, state, currency, count(*) as rows, sum(claimable_units) as units,
				       sum(claimable_amount) as amount
				from discrepancy_report
				where account = :account and state in ('CLAIMABLE', 'WAITING') and window_closes >= :asOf
				group by window_closes, state, currency order by window_closes, state, currency
				""")
			.param("account", account)
			.param("asOf", asOf)
			.query((row, number) -> new ClaimDeadline(row.getObject("window_closes", LocalDate.class),
					DiscrepancyState.valueOf(row.getString("state")), row.getLong("rows"), row.getLong("units"),
					amounts(row)))
			.list();
	}

	private static SortedMap<String, BigDecimal> amounts(ResultSet row) throws SQLException {
		SortedMap<String, BigDecimal> amounts = new TreeMap<>();
		if (row.getString("currency") != null && row.getBigDecimal("amount") != null) {
			amounts.put(row.getString("currency"), row.getBigDecimal("amount"));
		}
		return amounts;
	}

	private static DiscrepancyTotal readTotal(ResultSet row) throws SQLException {
		return new DiscrepancyTotal(DiscrepancyType.valueOf(row.getString("type")),
				DiscrepancyState.valueOf(row.getString("state")), row.getLong("rows"), row.getLong("units"),
				row.getLong("claimable_units"), amounts(row), row.getObject("deadline", LocalDate.class));
	}

	private static ReportedDiscrepancy read(CopyCursor row) {
		String account = row.text();
		DiscrepancyType type = DiscrepancyType.valueOf(row.text());
		Discrepancy discrepancy = new Discrepancy(type, Standing.valueOf(row.text()), row.text(), row.text(),
				row.text(), row.text(), row.uniqueText(), row.integer(), row.date(), row.text(), row.text(), row.text(),
				row.integer(), row.integer(), row.integer(), row.integerOrNull(), null);
		int claimableUnits = row.integer();
		BigDecimal unitValue = row.numericOrNull();
		String currency = row.textOrNull();
		BigDecimal claimableAmount = row.numericOrNull();
		ValueBasis basis = ValueBasis.valueOf(row.text());
		DiscrepancyState state = DiscrepancyState.valueOf(row.text());
		LocalDate opens = row.dateOrNull();
		LocalDate closes = row.dateOrNull();
		Integer verified = row.integerOrNull();
		return new ReportedDiscrepancy(account, discrepancy, claimableUnits, new Assessment(state, opens, closes,
				(verified != null) ? verified == 1 : null, unitValue, currency, claimableAmount, basis));
	}

}
