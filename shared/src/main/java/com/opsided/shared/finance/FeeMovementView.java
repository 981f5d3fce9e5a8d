package com.opsided.shared.finance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import com.opsided.shared.fee.Fee;
import com.opsided.shared.fee.FeeFilter;
import com.opsided.shared.fee.FeeSource;
import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The transactions that charge fees, by account, time, transaction and item. A
 * transaction is one if its type or its description says so, for Amazon has no list of
 * types; what it charges or gives back with an order is not among them.
 */
public final class FeeMovementView implements FeeSource {

	private final JdbcClient jdbc;

	public FeeMovementView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Fee> page(FeeFilter filter, List<String> after, int limit) {
		return this.jdbc
			.sql("""
					select m.account, m.transaction_id, m.type, m.description, m.posted_at, m.marketplace_id,
					       coalesce(i.item, 0) as item, coalesce(i.sku, '') as sku, coalesce(i.asin, '') as asin,
					       coalesce(i.description, '') as title, coalesce(i.amount, m.amount) as amount,
					       coalesce(nullif(i.currency, ''), m.currency) as currency
					from %s m left join %s i on i.account = m.account and i.transaction_id = m.transaction_id
					where m.account = any(:accounts) and %s
					""".formatted(MoneyMovementTable.NAME, MoneyMovementItemTable.NAME, MoneyMovementTable.feeOf("m"))
					+ conditions(filter, after)
					+ " order by m.account, m.posted_at, m.transaction_id, coalesce(i.item, 0) limit :limit")
			.param("accounts", filter.accounts().toArray(Long[]::new))
			.param("sku", filter.sku())
			.param("from", start(filter.from(), 0))
			.param("to", start(filter.to(), 1))
			.param("account", after.isEmpty() ? null : Long.valueOf(after.get(0)))
			.param("posted", after.isEmpty() ? null : Instant.parse(after.get(1)).atOffset(ZoneOffset.UTC))
			.param("transaction", after.isEmpty() ? null : after.get(2))
			.param("item", after.isEmpty() ? null : Integer.valueOf(after.get(3)))
			.param("limit", limit)
			.query(FeeMovementView::read)
			.list();
	}

	private static String conditions(FeeFilter filter, List<String> after) {
		return ((filter.sku() != null) ? " and i.sku = :sku" : "")
				+ ((filter.from() != null) ? " and m.posted_at >= :from" : "")
				+ ((filter.to() != null) ? " and m.posted_at < :to" : "") + (after.isEmpty() ? "" : """
						and (m.account, m.posted_at, m.transaction_id, coalesce(i.item, 0))
						   > (:account, :posted, :transaction collate "C", :item)""");
	}

	private static @Nullable OffsetDateTime start(@Nullable LocalDate day, int later) {
		return (day != null) ? day.plusDays(later).atStartOfDay().atOffset(ZoneOffset.UTC) : null;
	}

	private static Fee read(ResultSet row, int number) throws SQLException {
		Instant posted = row.getObject("posted_at", OffsetDateTime.class).toInstant();
		String description = row.getString("description");
		return new Fee(Fee.Kind.TRANSACTION, row.getLong("account"),
				new Fee.Subject(row.getString("sku"), "", row.getString("asin"), row.getString("title"),
						row.getString("marketplace_id")),
				posted.atOffset(ZoneOffset.UTC).toLocalDate(),
				description.isEmpty() ? row.getString("type") : description,
				Money.ofReported(row.getBigDecimal("amount"), row.getString("currency")), null, List.of(),
				List.of(row.getString("account"), posted.toString(), row.getString("transaction_id"),
						row.getString("item")));
	}

}
