package com.opsided.sync.reconciliation;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When claims may be raised and what a unit may be worth ({@code detection.md} §5, §6).
 *
 * @param windows the policy table; rows given here replace the whole of the published one
 * @param settle how long to wait after an event for Amazon to pay by itself
 * @param unitValueCap the most that one unit is worth, in any currency
 * @param lookback how far before the as-of date past reimbursements tell a unit's value
 */
@ConfigurationProperties("opsided.policy")
public record PolicyProperties(@Nullable List<ClaimPolicy> windows, @DefaultValue("5d") Period settle,
		@DefaultValue("5000.00") BigDecimal unitValueCap, @DefaultValue("548d") Period lookback) {

	public PolicyProperties {
		windows = (windows != null) ? List.copyOf(windows) : PublishedPolicies.TABLE;
		if (settle.isNegative() || lookback.isNegative()) {
			throw new IllegalArgumentException("opsided.policy.settle and opsided.policy.lookback cannot be negative");
		}
		if (unitValueCap.signum() <= 0) {
			throw new IllegalArgumentException("opsided.policy.unit-value-cap must be above 0, but is " + unitValueCap);
		}
	}

	/**
	 * Returns the policy table.
	 * @return its rows
	 */
	@Override
	public List<ClaimPolicy> windows() {
		return (this.windows != null) ? this.windows : PublishedPolicies.TABLE;
	}

}
