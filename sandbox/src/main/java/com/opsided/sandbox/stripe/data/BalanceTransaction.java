package com.opsided.sandbox.stripe.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A movement of an account's balance. Amounts are in the currency's smallest unit.
 *
 * @param id {@code txn_…}
 * @param type {@code charge}, {@code refund}, {@code payout}, {@code stripe_fee} or
 * {@code adjustment}
 * @param category the reporting category
 * @param amount gross; below 0 it leaves the balance
 * @param fee what Stripe keeps of it
 * @param currency lower-case ISO 4217 code
 * @param created seconds since 1970
 * @param availableOn when it counts, seconds since 1970
 * @param description for people, or null
 * @param source what moved the balance, or null
 */
record BalanceTransaction(String id, String type, String category, long amount, long fee, String currency, long created,
		long availableOn, @Nullable String description, @Nullable String source) {

	Map<String, Object> json(long now) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", this.id);
		json.put("object", "balance_transaction");
		json.put("amount", this.amount);
		json.put("available_on", this.availableOn);
		json.put("balance_type", "payments");
		json.put("created", this.created);
		json.put("currency", this.currency);
		put(json, "description", this.description);
		put(json, "exchange_rate", null);
		json.put("fee", this.fee);
		json.put("fee_details", (this.fee == 0) ? List.of() : List.of(feeDetail()));
		json.put("net", this.amount - this.fee);
		json.put("reporting_category", this.category);
		put(json, "source", this.source);
		json.put("status", (this.availableOn <= now) ? "available" : "pending");
		json.put("type", this.type);
		return json;
	}

	private Map<String, Object> feeDetail() {
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("amount", this.fee);
		put(detail, "application", null);
		detail.put("currency", this.currency);
		detail.put("description", "Stripe processing fees");
		detail.put("type", "stripe_fee");
		return detail;
	}

	@SuppressWarnings("NullAway") // Stripe writes its nulls
	private static void put(Map<String, Object> json, String name, @Nullable Object value) {
		json.put(name, value);
	}

}
