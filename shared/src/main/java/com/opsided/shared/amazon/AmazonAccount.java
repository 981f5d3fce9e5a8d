package com.opsided.shared.amazon;

import com.opsided.shared.account.Region;

/**
 * Whom to ask for: one selling account in one region.
 *
 * @param id the account's id, as in every table of seller data
 * @param region the region, which decides the address
 * @param sellerId Amazon's merchant token of the account
 * @param tokens where its refresh token comes from
 */
public record AmazonAccount(long id, Region region, String sellerId, RefreshTokens tokens) {

	public AmazonAccount {
		if (id < 1) {
			throw new IllegalArgumentException("An account's id is positive, not " + id);
		}
		if (sellerId.isBlank()) {
			throw new IllegalArgumentException("Account " + id + " needs its seller id");
		}
	}

	@Override
	public String toString() {
		return "account " + this.id + " in " + this.region;
	}

}
