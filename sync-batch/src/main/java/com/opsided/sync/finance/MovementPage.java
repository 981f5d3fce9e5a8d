package com.opsided.sync.finance;

import java.time.Instant;
import java.util.List;

import com.opsided.shared.finance.MoneyMovement;
import org.jspecify.annotations.Nullable;

/**
 * A page of transactions.
 *
 * @param movements the transactions that are kept
 * @param pulledUntil up to where everything is pulled with them, null if that is not said
 */
record MovementPage(List<MoneyMovement> movements, @Nullable Instant pulledUntil) {

	MovementPage {
		movements = List.copyOf(movements);
	}

}
