package com.opsided.shared.amazon;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of inventory summaries.
 *
 * @param summaries the summaries; may be empty although more follow
 * @param nextToken of the next page, valid for 30 seconds, or {@code null} on the last
 */
public record InventoryPage(List<InventorySummary> summaries, @Nullable String nextToken) {

	public InventoryPage {
		summaries = List.copyOf(summaries);
	}

}
