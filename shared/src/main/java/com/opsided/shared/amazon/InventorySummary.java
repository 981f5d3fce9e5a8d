package com.opsided.shared.amazon;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The stock of one SKU in one marketplace. Quantities are units; Amazon may leave out any
 * of them.
 *
 * @param asin the ASIN
 * @param fnSku the FNSKU; several SKUs can share one
 * @param sellerSku the seller's SKU
 * @param condition such as {@code NewItem}
 * @param inventoryDetails the parts, or {@code null} if Amazon gave none
 * @param lastUpdatedTime when a quantity last changed; Amazon may leave it empty
 * @param productName the title
 * @param totalQuantity all units, in the warehouse and inbound
 * @param stores the stores
 */
public record InventorySummary(@Nullable String asin, @Nullable String fnSku, @Nullable String sellerSku,
		@Nullable String condition, @Nullable InventoryDetails inventoryDetails, @Nullable Instant lastUpdatedTime,
		@Nullable String productName, @Nullable Integer totalQuantity, List<String> stores) {

	public InventorySummary {
		stores = Required.listOf(stores);
	}

}
