package com.opsided.sync.claim;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Discrepancies that are to be claimed.
 *
 * @param discrepancies their ids, 1 to 500
 */
record SelectedDiscrepancies(List<UUID> discrepancies) {

	SelectedDiscrepancies(@Nullable List<UUID> discrepancies) {
		this.discrepancies = (discrepancies != null) ? List.copyOf(discrepancies) : List.of();
	}

}
