package com.opsided.shared.amazon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code getInventorySummaries}.
 *
 * @param payload the summaries
 * @param pagination how to go on; left out on the last page
 */
record InventoryReply(Summaries payload, @Nullable Pagination pagination) {

	InventoryReply {
		Required.of(payload, "payload");
	}

	InventoryPage page() {
		String next = (this.pagination != null) ? this.pagination.nextToken() : null;
		return new InventoryPage(this.payload.inventorySummaries(), (next == null || next.isEmpty()) ? null : next);
	}

	record Summaries(List<InventorySummary> inventorySummaries) {

		Summaries {
			Required.of(inventorySummaries, "inventorySummaries");
		}

	}

	record Pagination(@Nullable String nextToken) {

	}

}
