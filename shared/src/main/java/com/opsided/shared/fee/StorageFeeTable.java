package com.opsided.shared.fee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.money.Money;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoadTable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code storage_fee}; the only class that names it. Its fees are listed by
 * account, load and line.
 */
public final class StorageFeeTable implements FeeSource {

	/** The table's name. */
	public static final String NAME = "storage_fee";

	private final JdbcClient jdbc;

	public StorageFeeTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Fee> page(FeeFilter filter, List<String> after, int limit) {
		return this.jdbc
			.sql("""
					select s.account, s.load_id, s.line, s.sku, s.fnsku, s.asin, s.title, s.country_code, s.fulfillment_center,
					       s.month_of_charge, s.currency, s.estimated_monthly_storage_fee, s.estimated_base_fee,
					       s.estimated_surcharge
					from storage_fee s join (%s) live using (account, load_id) where s.account = any(:accounts)
					"""
				.formatted(ReportLoadTable.live(ReportKind.STORAGE_FEES)) + conditions(filter, after)
					+ " order by s.account, s.load_id, s.line limit :limit")
			.param("accounts", filter.accounts().toArray(Long[]::new))
			.param("sku", filter.sku())
			.param("from", filter.from())
			.param("to", filter.to())
			.param("account", after.isEmpty() ? null : Long.valueOf(after.get(0)))
			.param("load", after.isEmpty() ? null : Integer.valueOf(after.get(1)))
			.param("line", after.isEmpty() ? null : Integer.valueOf(after.get(2)))
			.param("limit", limit)
			.query(StorageFeeTable::read)
			.list();
	}

	private static String conditions(FeeFilter filter, List<String> after) {
		return ((filter.sku() != null) ? " and :sku in (s.sku, s.fnsku)" : "")
				+ ((filter.from() != null) ? " and s.month_of_charge >= :from" : "")
				+ ((filter.to() != null) ? " and s.month_of_charge <= :to" : "")
				+ (after.isEmpty() ? "" : " and (s.account, s.load_id, s.line) > (:account, :load, :line)");
	}

	private static Fee read(ResultSet row, int number) throws SQLException {
		String currency = row.getString("currency");
		List<Fee.Part> parts = new ArrayList<>();
		for (String part : List.of("base", "surcharge")) {
			Money amount = Money.ofReported(
					row.getBigDecimal(part.equals("base") ? "estimated_base_fee" : "estimated_surcharge"), currency);
			if (amount != null) {
				parts.add(new Fee.Part(part, amount));
			}
		}
		return new Fee(Fee.Kind.STORAGE, row.getLong("account"),
				new Fee.Subject(row.getString("sku"), row.getString("fnsku"), row.getString("asin"),
						row.getString("title"), row.getString("country_code")),
				row.getObject("month_of_charge", LocalDate.class), row.getString("fulfillment_center"),
				Money.ofReported(row.getBigDecimal("estimated_monthly_storage_fee"), currency), null, parts,
				List.of(row.getString("account"), row.getString("load_id"), row.getString("line")));
	}

}
