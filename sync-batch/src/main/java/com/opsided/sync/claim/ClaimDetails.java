package com.opsided.sync.claim;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.opsided.shared.claim.ClaimEvent;

/**
 * A claim with its history.
 *
 * @param claim the claim
 * @param history its changes, the first one first
 */
public record ClaimDetails(@JsonUnwrapped ClaimItem claim, List<ClaimEvent> history) {

	public ClaimDetails {
		history = List.copyOf(history);
	}

}
