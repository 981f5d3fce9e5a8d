package com.opsided.shared.amazon;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which inventory summaries to get: of a marketplace, with details.
 *
 * @param marketplaceId the one marketplace
 * @param changedSince only what changed since then, at most 18 months ago; changes of
 * inbound quantities do not count; Amazon then ignores the SKUs. Must stay the same from
 * page to page
 * @param sellerSkus only these, at most 50; none means all
 * @param nextToken of the page before; Amazon forgets it after 30 seconds
 */
public record InventoryQuery(String marketplaceId, @Nullable Instant changedSince, List<String> sellerSkus,
		@Nullable String nextToken) {

	private static final int MOST_SKUS = 50;

	public InventoryQuery {
		sellerSkus = List.copyOf(sellerSkus);
		if (sellerSkus.size() > MOST_SKUS) {
			throw new IllegalArgumentException("Amazon takes at most 50 SKUs at once, not " + sellerSkus.size());
		}
		if (sellerSkus.size() > 1 && sellerSkus.stream().anyMatch((sku) -> sku.contains(","))) {
			throw new IllegalArgumentException("A SKU with a comma can only be asked for alone");
		}
	}

	public static InventoryQuery of(String marketplaceId) {
		return new InventoryQuery(marketplaceId, null, List.of(), null);
	}

	public InventoryQuery changedSince(Instant time) {
		return new InventoryQuery(this.marketplaceId, time, this.sellerSkus, this.nextToken);
	}

	public InventoryQuery ofSkus(List<String> skus) {
		return new InventoryQuery(this.marketplaceId, this.changedSince, skus, this.nextToken);
	}

	public InventoryQuery after(String token) {
		return new InventoryQuery(this.marketplaceId, this.changedSince, this.sellerSkus, token);
	}

	Parameters parameters() {
		return new Parameters().with("details", "true")
			.with("granularityType", "Marketplace")
			.with("granularityId", this.marketplaceId)
			.with("marketplaceIds", this.marketplaceId)
			.with("startDateTime", this.changedSince)
			.with((this.sellerSkus.size() == 1) ? "sellerSku" : "sellerSkus", this.sellerSkus)
			.with("nextToken", this.nextToken);
	}

}
