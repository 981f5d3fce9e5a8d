package com.opsided.sync.audit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.opsided.shared.account.Account;
import com.opsided.shared.discrepancy.Detection;
import com.opsided.shared.discrepancy.DiscrepancyTotal;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of {@code summary.json} ({@code detection.md} §8). Amounts are texts, so
 * that no reader rounds them.
 */
final class SummaryJson {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Map<String, Object> summary = new LinkedHashMap<>();

	SummaryJson(Account account, Detection detection, List<DiscrepancyTotal> totals, List<AuditedFile> files) {
		this.summary.put("as_of", detection.asOf().toString());
		this.summary.put("account", account.name());
		this.summary.put("region", account.region().code());
		this.summary.put("discrepancies", discrepancies(totals));
		this.summary.put("unmatched_found", detection.counters().found());
		this.summary.put("unmatched_reimbursed", detection.counters().reimbursed());
		this.summary.put("unmatched_reversal", detection.counters().reversal());
		this.summary.put("files", files.stream().map(SummaryJson::file).toList());
	}

	private static Map<String, Map<String, Object>> discrepancies(List<DiscrepancyTotal> totals) {
		Map<String, Map<String, Object>> types = new TreeMap<>();
		for (DiscrepancyTotal total : totals) {
			types.computeIfAbsent(total.type().name(), (type) -> new TreeMap<>())
				.put(total.state().name(), figures(total));
		}
		return types;
	}

	private static Map<String, Object> figures(DiscrepancyTotal total) {
		Map<String, String> amounts = new TreeMap<>();
		total.amounts().forEach((currency, amount) -> amounts.put(currency, plain(amount)));
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("rows", total.rows());
		figures.put("units", total.units());
		figures.put("claimable_units", total.claimableUnits());
		figures.put("amount", amounts);
		if (total.nearestDeadline() != null) {
			figures.put("nearest_deadline", total.nearestDeadline().toString());
		}
		return figures;
	}

	private static String plain(BigDecimal amount) {
		return amount.toPlainString();
	}

	private static Map<String, Object> file(AuditedFile file) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("file", file.name());
		fields.put("type", (file.kind() != null) ? file.kind().name().toLowerCase(Locale.ROOT) : null);
		fields.put("read", file.read());
		fields.put("loaded", file.loaded());
		fields.put("rejected", file.rejected());
		if (file.problem() != null) {
			fields.put("problem", file.problem());
		}
		return fields;
	}

	String text() {
		return JSON.writeValueAsString(this.summary);
	}

}
