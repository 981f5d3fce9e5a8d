package com.opsided.shared.rules;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an account's owner wants discrepancies to be judged by.
 *
 * @param medium where {@code MEDIUM} begins
 * @param high where {@code HIGH} begins
 * @param critical where {@code CRITICAL} begins
 * @param driftUnits informational drifts of up to so many units are shown as resolved; 0
 * for none
 * @param ignoredSkus FNSKUs or MSKUs that are never claimed; their discrepancies are
 * still shown, marked as ignored
 * @param minimumAmount the least amount worth a claim, in the currency of the discrepancy
 * @param version 0 for the defaults, then counts the changes
 */
public record AccountRules(Threshold medium, Threshold high, Threshold critical, int driftUnits,
		Set<String> ignoredSkus, BigDecimal minimumAmount, long version) {

	/** What holds as long as nothing else is said. */
	public static final AccountRules DEFAULTS = new AccountRules(Threshold.of(5, "50"), Threshold.of(20, "250"),
			Threshold.of(100, "1000"), 0, Set.of(), BigDecimal.ZERO, 0);

	private static final int MOST_IGNORED = 10_000;

	public AccountRules {
		Set<String> skus = new TreeSet<>();
		ignoredSkus.forEach((sku) -> skus.add(sku.strip()));
		skus.remove("");
		ignoredSkus = Set.copyOf(skus);
		if (!medium.isBelow(high) || !high.isBelow(critical)) {
			throw new IllegalArgumentException("MEDIUM begins below HIGH, and HIGH below CRITICAL");
		}
		if (driftUnits < 0 || minimumAmount.signum() < 0) {
			throw new IllegalArgumentException("Drift units and the minimum amount cannot be negative");
		}
		if (ignoredSkus.size() > MOST_IGNORED) {
			throw new IllegalArgumentException("At most " + MOST_IGNORED + " SKUs can be ignored");
		}
	}

}
