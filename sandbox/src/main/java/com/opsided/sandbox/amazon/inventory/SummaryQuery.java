package com.opsided.sandbox.amazon.inventory;

import java.time.Instant;
import java.util.List;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.warehouse.api.InventorySummary;
import org.jspecify.annotations.Nullable;

/**
 * Which stock is asked for ({@code amazon-fba.md} §2.1).
 *
 * @param marketplaceId where it is
 * @param details whether quantities are told one by one
 * @param changedSince only what changed since then; null for all
 * @param skus only these; none for all; ignored beside {@code changedSince}
 */
record SummaryQuery(String marketplaceId, boolean details, @Nullable Instant changedSince, List<String> skus) {

	private static final int MOST_SKUS = 50;

	SummaryQuery {
		skus = List.copyOf(skus);
		if (skus.size() > MOST_SKUS) {
			throw AmazonException.invalid("sellerSkus must have at most 50 elements");
		}
	}

	boolean takes(InventorySummary summary) {
		if (!summary.marketplaceId().equals(this.marketplaceId)) {
			return false;
		}
		if (this.changedSince != null) {
			return summary.lastUpdatedTime() != null && !summary.lastUpdatedTime().isBefore(this.changedSince);
		}
		return this.skus.isEmpty() || this.skus.contains(summary.sellerSku());
	}

}
