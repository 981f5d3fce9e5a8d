package com.opsided.sandbox.warehouse.api;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.opsided.sandbox.warehouse.stock.PaymentLine;

/**
 * What a reimbursement line is for, by its normalised reason ({@code detection.md} §1).
 */
final class Reason {

	private static final Set<String> INBOUND = Set.of("lostinbound", "missingfrominbound");

	private static final Set<String> RETURN = Set.of("customerreturn", "reversalreimbursement");

	/** The words of finances, {@code amazon-fba.md} §6.4. */
	private static final Map<String, String> CODES = Map.of("lostwarehouse", "WAREHOUSE_LOST", "damagedwarehouse",
			"WAREHOUSE_DAMAGE", "lostinbound", "MISSING_FROM_INBOUND", "damagedinbound", "INBOUND_CARRIER_DAMAGE",
			"customerreturn", "REVERSAL_REIMBURSEMENT", "customerserviceissue", "FREE_REPLACEMENT_REFUND_ITEMS",
			"generaladjustment", "RE_EVALUATION", "reimbursementreversal", "COMPENSATED_CLAWBACK");

	private Reason() {
	}

	static boolean isInbound(PaymentLine line) {
		return INBOUND.contains(normalised(line));
	}

	static boolean isReturn(PaymentLine line) {
		return RETURN.contains(normalised(line));
	}

	/** What is left of a line after reversals, in units. */
	static int units(PaymentLine line) {
		return Math.max(0, line.given().units() - line.takenBack());
	}

	static String code(PaymentLine line) {
		String code = CODES.getOrDefault(normalised(line), line.papers().reason());
		boolean asked = !line.papers().caseId().isEmpty();
		return switch (code) {
			case "WAREHOUSE_LOST" -> asked ? "WAREHOUSE_LOST_MANUAL" : code;
			case "WAREHOUSE_DAMAGE" -> asked ? "WAREHOUSE_DAMAGE_EXCEPTION" : code;
			default -> code;
		};
	}

	private static String normalised(PaymentLine line) {
		return line.papers().reason().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

}
