package com.opsided.shared.claim;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code filing_claim}: which claims are raised with Amazon in one case. A
 * claim is in one filing at most.
 */
public final class FilingTable {

	private static final String SUBJECT = "case type when 'INBOUND_SHORT' then reference_id else fnsku end";

	private final JdbcClient jdbc;

	public FilingTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lets nobody else make filings of an account until the transaction ends: two at once
	 * would open two for one product.
	 * @param account the account
	 */
	public void lock(long account) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('filing_claim', :account))")
			.param("account", account)
			.query((row) -> {
			});
	}

	/**
	 * Puts claims that can still be filed into filings: into the one of their product and
	 * type, or shipment, of which nothing is filed yet, else into a new one. A claim that
	 * is in one already stays there.
	 * @param account the account, locked
	 * @param claims the claims
	 * @param by who does it
	 * @return how many were put into one
	 */
	public int make(long account, Collection<UUID> claims, String by) {
		return this.jdbc
			.sql("""
					with open as (
					    select type, %1$s as subject, (array_agg(filing_id order by made_at desc, filing_id))[1] as filing_id
					    from filing f where account = :account and not exists (select from filing o
					        where o.account = :account and o.filing_id = f.filing_id and o.filed_at is not null)
					    group by 1, 2),
					wanted as (
					    select loss, type, %1$s as subject from claim_to_file
					    where account = :account and loss = any (:claims)),
					fresh as (select type, subject, gen_random_uuid() as filing_id from wanted group by type, subject)
					insert into filing_claim (account, loss, filing_id, made_by)
					select :account, w.loss, coalesce(o.filing_id, f.filing_id), :by
					from wanted w join fresh f using (type, subject) left join open o using (type, subject)
					on conflict (account, loss) do nothing
					"""
				.formatted(SUBJECT))
			.param("account", account)
			.param("claims", claims.toArray(UUID[]::new))
			.param("by", by)
			.update();
	}

	/**
	 * Returns the filings that some claims are in, whole.
	 * @param accounts the accounts the caller may see
	 * @param claims the claims
	 * @return all claims of these filings, a filing after the other, the first deadline
	 * first
	 */
	public List<FilingClaim> ofClaims(Collection<Long> accounts, Collection<UUID> claims) {
		return read("(account, filing_id) in (select account, filing_id from filing_claim "
				+ "where account = any (:accounts) and loss = any (:ids))", accounts, claims);
	}

	/**
	 * Returns a filing.
	 * @param accounts the accounts the caller may see
	 * @param filing the filing
	 * @return its claims, the first deadline first; none if none of the accounts has it
	 */
	public List<FilingClaim> of(Collection<Long> accounts, UUID filing) {
		return read("filing_id = any (:ids)", accounts, List.of(filing));
	}

	private List<FilingClaim> read(String condition, Collection<Long> accounts, Collection<UUID> ids) {
		return this.jdbc
			.sql("select *, " + SUBJECT + " as subject from filing where account = any (:accounts) and " + condition
					+ " order by account, type, subject, filing_id, closes, loss")
			.param("accounts", accounts.toArray(Long[]::new))
			.param("ids", ids.toArray(UUID[]::new))
			.query(FilingTable::read)
			.list();
	}

	private static FilingClaim read(ResultSet row, int number) throws SQLException {
		return new FilingClaim(row.getLong("account"), row.getObject("filing_id", UUID.class),
				row.getObject("loss", UUID.class), DiscrepancyType.valueOf(row.getString("type")),
				row.getString("subject"), row.getString("title"), row.getInt("units"),
				money(row.getBigDecimal("amount"), row.getString("currency")),
				ClaimState.valueOf(row.getString("state")), row.getObject("closes", LocalDate.class),
				row.getString("case_id"), row.getString("made_by"),
				row.getObject("made_at", OffsetDateTime.class).toInstant());
	}

	private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
		return (amount != null && currency != null) ? new Money(amount, currency) : null;
	}

}
