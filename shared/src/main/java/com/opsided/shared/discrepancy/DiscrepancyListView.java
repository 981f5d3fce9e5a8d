package com.opsided.shared.discrepancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The view {@code discrepancy_list}; the only class that names it. It lists the
 * discrepancies of accounts that have an owner, by the detection that counts.
 */
public final class DiscrepancyListView {

	private static final String CURRENT = """
			select * from discrepancy_list where account = :account and detection_id = (
			    select detection_id from current_detection where account = :account)\s""";

	private final JdbcClient jdbc;

	public DiscrepancyListView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns a page of an account's discrepancies.
	 * @param account the account
	 * @param filter which, and after which
	 * @return the discrepancies in the filter's order
	 */
	public List<ListedDiscrepancy> page(long account, DiscrepancyFilter filter) {
		DiscrepancyFilter.Position after = filter.after();
		return this.jdbc.sql(CURRENT + conditions(filter) + " order by " + filter.order().orderBy() + " limit :limit")
			.param("account", account)
			.param("type", (filter.type() != null) ? filter.type().name() : null)
			.param("state", (filter.state() != null) ? filter.state().name() : null)
			.param("closesFrom", filter.closesFrom())
			.param("closesBefore", filter.closesBefore())
			.param("minAmount", filter.minAmount())
			.param("maxAmount", filter.maxAmount())
			.param("sku", filter.sku())
			.param("asOf", filter.asOf())
			.param("key", (after != null) ? after.key() : null)
			.param("loss", (after != null) ? after.id() : null)
			.param("limit", filter.limit())
			.query(DiscrepancyListView::read)
			.list();
	}

	private static String conditions(DiscrepancyFilter filter) {
		return ((filter.type() != null) ? " and type = :type" : "")
				+ ((filter.state() != null) ? " and state = :state" : "")
				+ ((filter.closesFrom() != null) ? " and closes >= :closesFrom and closes < 'infinity'" : "")
				+ ((filter.closesBefore() != null) ? " and closes < :closesBefore" : "")
				+ ((filter.minAmount() != null) ? " and listed_amount > 0 and listed_amount >= :minAmount" : "")
				+ ((filter.maxAmount() != null) ? " and listed_amount <= :maxAmount" : "")
				+ ((filter.sku() != null) ? " and (listed_fnsku = :sku or listed_msku = :sku)" : "")
				+ ((filter.asOf() != null) ? " and as_of = :asOf" : "")
				+ ((filter.after() != null) ? " and " + filter.order().after() : "");
	}

	/**
	 * Returns some discrepancies of the detection that counts.
	 * @param account the account
	 * @param ids the losses
	 * @return those of them that the account has
	 */
	public List<ListedDiscrepancy> among(long account, Collection<UUID> ids) {
		return this.jdbc.sql(CURRENT + " and loss = any (:ids)")
			.param("account", account)
			.param("ids", ids.toArray(UUID[]::new))
			.query(DiscrepancyListView::read)
			.list();
	}

	/**
	 * Finds a discrepancy of the detection that counts.
	 * @param account the account
	 * @param id the loss
	 * @return the discrepancy, or nothing if the account has no such
	 */
	public Optional<ListedDiscrepancy> find(long account, UUID id) {
		return this.jdbc.sql(CURRENT + " and loss = :id")
			.param("account", account)
			.param("id", id)
			.query(DiscrepancyListView::read)
			.optional();
	}

	private static ListedDiscrepancy read(ResultSet row, int number) throws SQLException {
		Assessment assessment = new Assessment(DiscrepancyState.valueOf(row.getString("base_state")),
				row.getObject("window_opens", LocalDate.class), row.getObject("window_closes", LocalDate.class),
				row.getObject("policy_verified", Boolean.class), row.getBigDecimal("unit_value"),
				row.getString("currency"), row.getBigDecimal("claimable_amount"),
				ValueBasis.valueOf(row.getString("value_basis")));
		return new ListedDiscrepancy(row.getObject("loss", UUID.class),
				new ReportedDiscrepancy(row.getString("account_name"), discrepancy(row), row.getInt("claimable_units"),
						assessment),
				DiscrepancyState.valueOf(row.getString("state")), row.getString("claim_state"),
				row.getString("severity"), row.getBoolean("ignored"), row.getString("note"),
				row.getObject("found_on", LocalDate.class));
	}

	private static Discrepancy discrepancy(ResultSet row) throws SQLException {
		return new Discrepancy(DiscrepancyType.valueOf(row.getString("type")),
				Standing.valueOf(row.getString("standing")), row.getString("fnsku"), row.getString("msku"),
				row.getString("asin"), row.getString("title"), row.getString("reference_id"), row.getInt("occurrence"),
				row.getObject("event_date", LocalDate.class), row.getString("fulfillment_center"),
				row.getString("disposition"), row.getString("reason"), row.getInt("units"), row.getInt("units_found"),
				row.getInt("units_reimbursed"), row.getObject("amazon_unreconciled", Integer.class), null);
	}

}
