package com.opsided.shared.amazon;

import com.opsided.shared.account.Region;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask for: one selling account in one region.
 *
 * @param id the account's id, as in every table of seller data
 * @param region the region, which decides the address
 * @param sellerId Amazon's merchant token of the account
 * @param tokens where its refresh token comes from; null if the application keeps its
 * tokens ({@link KeptTokens})
 */
public record AmazonAccount(long id, Region region, String sellerId, @Nullable RefreshTokens tokens) {

	public AmazonAccount {
		if (id < 1) {
			throw new IllegalArgumentException("An account's id is positive, not " + id);
		}
		if (sellerId.isBlank()) {
			throw new IllegalArgumentException("Account " + id + " needs its seller id");
		}
	}

	/**
	 * Names an account whose tokens the application keeps.
	 * @param id the account's id
	 * @param region the region
	 * @param sellerId Amazon's merchant token of the account
	 */
	public AmazonAccount(long id, Region region, String sellerId) {
		this(id, region, sellerId, null);
	}

	@Override
	public String toString() {
		return "account " + this.id + " in " + this.region;
	}

}
