package com.opsided.shared.fee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.money.Money;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoadTable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest fee preview of each account, by account and line. */
public final class FeePreviewView implements FeeSource {

	private static final Map<String, String> PARTS = parts();

	private final JdbcClient jdbc;

	public FeePreviewView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Fee> page(FeeFilter filter, List<String> after, int limit) {
		return this.jdbc
			.sql("select p.*, live.modified_at from " + FeePreviewTable.NAME + " p join ("
					+ ReportLoadTable.live(ReportKind.FEE_PREVIEW)
					+ ") live using (account, load_id) where p.account = any(:accounts)"
					+ ((filter.sku() != null) ? " and :sku in (p.sku, p.fnsku)" : "")
					+ (after.isEmpty() ? "" : " and (p.account, p.line) > (:account, :line)")
					+ " order by p.account, p.line limit :limit")
			.param("accounts", filter.accounts().toArray(Long[]::new))
			.param("sku", filter.sku())
			.param("account", after.isEmpty() ? null : Long.valueOf(after.get(0)))
			.param("line", after.isEmpty() ? null : Integer.valueOf(after.get(1)))
			.param("limit", limit)
			.query(FeePreviewView::read)
			.list();
	}

	private static Fee read(ResultSet row, int number) throws SQLException {
		String currency = row.getString("currency");
		List<Fee.Part> parts = new ArrayList<>();
		for (Map.Entry<String, String> each : PARTS.entrySet()) {
			Money part = Money.ofReported(row.getBigDecimal(each.getKey()), currency);
			if (part != null) {
				parts.add(new Fee.Part(each.getValue(), part));
			}
		}
		return new Fee(Fee.Kind.PREVIEW, row.getLong("account"),
				new Fee.Subject(row.getString("sku"), row.getString("fnsku"), row.getString("asin"),
						row.getString("title"), row.getString("amazon_store")),
				row.getObject("modified_at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(),
				row.getString("size_tier"), Money.ofReported(row.getBigDecimal("estimated_fee_total"), currency),
				Money.ofReported(row.getBigDecimal("your_price"), currency), parts,
				List.of(row.getString("account"), row.getString("line")));
	}

	private static Map<String, String> parts() {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("estimated_referral_fee", "referral");
		parts.put("estimated_variable_closing_fee", "variableClosing");
		parts.put("estimated_order_handling_fee", "orderHandling");
		parts.put("estimated_pick_pack_fee", "pickAndPack");
		parts.put("estimated_weight_handling_fee", "weightHandling");
		parts.put("expected_fulfillment_fee", "fulfillment");
		return parts;
	}

}
