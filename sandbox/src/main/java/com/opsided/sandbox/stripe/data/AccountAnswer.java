package com.opsided.sandbox.stripe.data;

import java.util.LinkedHashMap;
import java.util.Map;

import com.opsided.sandbox.stripe.StripeUser;
import com.opsided.sandbox.warehouse.catalog.Dice;

/**
 * Writes an account as Stripe's API does.
 */
final class AccountAnswer {

	private static final int STREAM = 816;

	private static final long OPENED = 1_700_000_000;

	private AccountAnswer() {
	}

	static Map<String, Object> of(StripeUser user) {
		Dice dice = new Dice(user.seed(), STREAM);
		String name = "Store " + dice.code(5);
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("id", user.account());
		answer.put("object", "account");
		answer.put("business_profile", Map.of("name", name, "url", "https://" + dice.code(5) + ".example"));
		answer.put("business_type", "company");
		answer.put("capabilities", Map.of("card_payments", "active", "transfers", "active"));
		answer.put("charges_enabled", true);
		answer.put("country", "US");
		answer.put("created", OPENED + dice.below(10_000_000));
		answer.put("default_currency", "usd");
		answer.put("details_submitted", true);
		answer.put("email", "owner@" + user.account().replace('_', '-') + ".example");
		answer.put("metadata", Map.of());
		answer.put("payouts_enabled", true);
		answer.put("settings", Map.of("dashboard", Map.of("display_name", name, "timezone", "America/Los_Angeles")));
		answer.put("type", "standard");
		return answer;
	}

}
