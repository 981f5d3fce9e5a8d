package com.opsided.sync.console.claim;

import java.util.Arrays;
import java.util.List;

import com.opsided.shared.claim.ClaimState;
import com.opsided.sync.claim.ClaimItem;

/**
 * A claim on the board.
 *
 * @param claim the claim
 * @param moves the states a person may put it into
 */
record BoardCard(ClaimItem claim, List<ClaimState> moves) {

	BoardCard {
		moves = List.copyOf(moves);
	}

	static BoardCard of(ClaimItem claim) {
		return new BoardCard(claim, moves(claim.state()));
	}

	/** The states a person may put a claim into, in the order of its life. */
	static List<ClaimState> moves(ClaimState from) {
		return Arrays.stream(ClaimState.values()).filter(from::mayBecomeByHand).toList();
	}

}
