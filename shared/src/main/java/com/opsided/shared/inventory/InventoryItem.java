package com.opsided.shared.inventory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The stock of one of the seller's SKUs in one marketplace. Texts are empty where Amazon
 * wrote nothing.
 *
 * @param marketplaceId the marketplace
 * @param sellerSku the seller's SKU
 * @param fnsku the fulfilment network SKU, which several SKUs may share
 * @param asin the ASIN
 * @param condition {@code NewItem}, …
 * @param title the product's name
 * @param lastUpdated when a quantity changed last, null if Amazon does not say
 * @param quantities the units
 */
public record InventoryItem(String marketplaceId, String sellerSku, String fnsku, String asin, String condition,
		String title, @Nullable Instant lastUpdated, InventoryQuantities quantities) {

	public InventoryItem {
		if (marketplaceId.isEmpty() || sellerSku.isEmpty()) {
			throw new IllegalArgumentException("Stock needs its marketplace and SKU");
		}
	}

}
