package com.opsided.sync.reconciliation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How claims are brought up to date.
 *
 * @param rangeSize about how many discrepancies are settled in one transaction; for each
 * range PostgreSQL reads the account's claims once
 */
@ConfigurationProperties("opsided.claims")
public record ClaimsProperties(@DefaultValue("100000") int rangeSize) {

	public ClaimsProperties {
		if (rangeSize < 1) {
			throw new IllegalArgumentException("opsided.claims.range-size must be at least 1, not " + rangeSize);
		}
	}

}
