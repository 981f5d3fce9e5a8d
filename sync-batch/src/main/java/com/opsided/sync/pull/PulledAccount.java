package com.opsided.sync.pull;

import java.util.List;

import com.opsided.shared.amazon.SellingPartner;

/**
 * A connected account and the way to its data.
 *
 * @param id the account
 * @param amazon Amazon's operations for it
 * @param marketplaces ids of the marketplaces it sells in
 */
public record PulledAccount(long id, SellingPartner amazon, List<String> marketplaces) {

	public PulledAccount {
		marketplaces = List.copyOf(marketplaces);
	}

}
