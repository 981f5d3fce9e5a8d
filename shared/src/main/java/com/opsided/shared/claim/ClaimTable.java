package com.opsided.shared.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code claim}, for those who look at claims and change single ones;
 * {@link ClaimSettlementTable} changes them by the thousand.
 */
public final class ClaimTable {

	private static final String COLUMNS = """
			account, loss, type, fnsku, msku, asin, title, reference_id, event_date, units, amount, currency, state,
			opens, closes, policy_verified, case_id, filed_at, paid_units, paid_amount, paid_currency, denied_reason,
			note, version, changed_by, created_at, updated_at""";

	private final JdbcClient jdbc;

	public ClaimTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds a claim.
	 * @param accounts the accounts the caller may see
	 * @param id the claim
	 * @return the claim, or nothing if none of these accounts has it
	 */
	public Optional<Claim> find(Collection<Long> accounts, UUID id) {
		return this.jdbc.sql("select " + COLUMNS + " from claim where account = any(:accounts) and loss = :id")
			.param("accounts", accounts.toArray(Long[]::new))
			.param("id", id)
			.query(ClaimTable::read)
			.optional();
	}

	/**
	 * Returns a page of claims.
	 * @param filter which, and after which
	 * @return the claims by account, deadline and id
	 */
	public List<Claim> page(ClaimFilter filter) {
		ClaimFilter.Position after = filter.after();
		return this.jdbc
			.sql("select " + COLUMNS + " from claim where account = any(:accounts)"
					+ ((filter.state() != null) ? " and state = :state" : "")
					+ ((filter.type() != null) ? " and type = :type" : "")
					+ ((filter.from() != null) ? " and event_date >= :from" : "")
					+ ((filter.to() != null) ? " and event_date <= :to" : "")
					+ ((filter.sku() != null) ? " and :sku in (fnsku, msku)" : "")
					+ ((after != null) ? " and (account, closes, loss) > (:account, :closes, :loss)" : "")
					+ " order by account, closes, loss limit :limit")
			.param("accounts", filter.accounts().toArray(Long[]::new))
			.param("state", (filter.state() != null) ? filter.state().name() : null)
			.param("type", (filter.type() != null) ? filter.type().name() : null)
			.param("from", filter.from())
			.param("to", filter.to())
			.param("sku", filter.sku())
			.param("account", (after != null) ? after.account() : null)
			.param("closes", (after != null) ? after.closes() : null)
			.param("loss", (after != null) ? after.id() : null)
			.param("limit", filter.limit())
			.query(ClaimTable::read)
			.list();
	}

	/**
	 * Changes a claim as a person wants it.
	 * @param claim the claim as that person saw it
	 * @param change what is to be changed
	 * @param by the person
	 * @param at when
	 * @return the claim as it is now, or nothing if somebody changed it meanwhile
	 * @throws IllegalStateException if the map of states forbids it
	 */
	public Optional<Claim> change(Claim claim, ClaimChange change, String by, Instant at) {
		ClaimState next = (change.state() != null) ? change.state() : claim.state();
		if (next != claim.state() && !claim.state().mayBecomeByHand(next)) {
			throw new IllegalStateException("A claim that is " + claim.state() + " cannot become " + next);
		}
		Money paid = change.paidAmount();
		return this.jdbc
			.sql("""
					update claim set state = :next, case_id = coalesce(:caseId, case_id),
					    filed_at = case when :next = 'FILED' and state <> 'FILED' then :at else filed_at end,
					    paid_units = coalesce(:paidUnits, case when :next = 'PAID' and state <> 'PAID' then units else paid_units end),
					    paid_amount = coalesce(:paid, paid_amount), paid_currency = coalesce(:currency, paid_currency),
					    denied_reason = case when :next = 'DENIED' then coalesce(:denied, denied_reason) end,
					    note = coalesce(:note, ''), version = version + 1, changed_by = :by, updated_at = :at
					where account = :account and loss = :loss and version = :version
					returning\s"""
					+ COLUMNS)
			.param("next", next.name())
			.param("caseId", change.caseId())
			.param("paidUnits", change.paidUnits())
			.param("paid", (paid != null) ? paid.amount() : null)
			.param("currency", (paid != null) ? paid.currency() : null)
			.param("denied", change.deniedReason())
			.param("note", change.note())
			.param("by", by)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("account", claim.account())
			.param("loss", claim.id())
			.param("version", claim.version())
			.query(ClaimTable::read)
			.optional();
	}

	/**
	 * Sums claims by state, type and currency. Currencies are never added together.
	 * @param accounts the accounts
	 * @return the sums
	 */
	public List<ClaimTotal> totals(Collection<Long> accounts) {
		return this.jdbc
			.sql("""
					select state, type, coalesce(paid_currency, currency) as currency, count(*) as claims, sum(units) as units,
					       coalesce(sum(amount) filter (where state in ('DRAFT', 'READY')), 0) as potential,
					       coalesce(sum(amount * (units - least(units, paid_units)) / units)
					           filter (where state in ('FILED', 'PARTIALLY_PAID') and filed_at is not null), 0) as filed,
					       coalesce(sum(paid_amount), 0) as paid
					from claim where account = any(:accounts)
					group by state, type, coalesce(paid_currency, currency) order by state, type, currency
					""")
			.param("accounts", accounts.toArray(Long[]::new))
			.query((row, n) -> total(row))
			.list();
	}

	/**
	 * Sums the claims that a filter takes by state and currency.
	 * @param filter which; its state, place and limit are passed over
	 * @return the sums by state and currency
	 */
	public List<ClaimColumn> columns(ClaimFilter filter) {
		return this.jdbc
			.sql("""
					select state, coalesce(paid_currency, currency) as currency, count(*) as claims, sum(units) as units,
					       coalesce(sum(amount), 0) as asked, coalesce(sum(paid_amount), 0) as paid
					from claim where account = any(:accounts)"""
					+ ((filter.type() != null) ? " and type = :type" : "")
					+ ((filter.from() != null) ? " and event_date >= :from" : "")
					+ ((filter.to() != null) ? " and event_date <= :to" : "")
					+ ((filter.sku() != null) ? " and :sku in (fnsku, msku)" : "")
					+ " group by state, coalesce(paid_currency, currency) order by state, currency")
			.param("accounts", filter.accounts().toArray(Long[]::new))
			.param("type", (filter.type() != null) ? filter.type().name() : null)
			.param("from", filter.from())
			.param("to", filter.to())
			.param("sku", filter.sku())
			.query((row, n) -> new ClaimColumn(ClaimState.valueOf(row.getString("state")), row.getString("currency"),
					row.getLong("claims"), row.getLong("units"), row.getBigDecimal("asked"), row.getBigDecimal("paid")))
			.list();
	}

	private static ClaimTotal total(ResultSet row) throws SQLException {
		return new ClaimTotal(ClaimState.valueOf(row.getString("state")),
				DiscrepancyType.valueOf(row.getString("type")), row.getString("currency"), row.getLong("claims"),
				row.getLong("units"), row.getBigDecimal("potential"),
				row.getBigDecimal("filed").setScale(2, RoundingMode.HALF_UP), row.getBigDecimal("paid"));
	}

	private static Claim read(ResultSet row, int number) throws SQLException {
		return new Claim(row.getLong("account"), row.getObject("loss", UUID.class), subject(row), row.getInt("units"),
				money(row.getBigDecimal("amount"), row.getString("currency")),
				ClaimState.valueOf(row.getString("state")), row.getObject("opens", LocalDate.class),
				row.getObject("closes", LocalDate.class), row.getBoolean("policy_verified"), row.getString("case_id"),
				instant(row.getObject("filed_at", OffsetDateTime.class)), row.getInt("paid_units"),
				money(row.getBigDecimal("paid_amount"), row.getString("paid_currency")), row.getString("denied_reason"),
				row.getString("note"), row.getLong("version"), row.getString("changed_by"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("updated_at", OffsetDateTime.class).toInstant());
	}

	private static Claim.Subject subject(ResultSet row) throws SQLException {
		return new Claim.Subject(DiscrepancyType.valueOf(row.getString("type")), row.getString("fnsku"),
				row.getString("msku"), row.getString("asin"), row.getString("title"), row.getString("reference_id"),
				row.getObject("event_date", LocalDate.class));
	}

	private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
		return (amount != null && currency != null) ? new Money(amount, currency) : null;
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

}
