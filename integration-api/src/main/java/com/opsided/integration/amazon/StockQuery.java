package com.opsided.integration.amazon;

import java.time.Instant;

import com.opsided.shared.inventory.InventoryItem;
import org.jspecify.annotations.Nullable;

/**
 * Which stock is asked for; what is null is not asked for.
 *
 * @param sku the seller's SKU
 * @param fnsku the fulfilment network SKU
 * @param asin the ASIN
 * @param changedSince only what changed since then
 */
record StockQuery(@Nullable String sku, @Nullable String fnsku, @Nullable String asin, @Nullable Instant changedSince) {

	/** Amazon takes no account of some of it; what it tells is looked through again. */
	boolean fits(InventoryItem item) {
		return (this.sku == null || this.sku.equals(item.sellerSku()))
				&& (this.fnsku == null || this.fnsku.equals(item.fnsku()))
				&& (this.asin == null || this.asin.equals(item.asin()));
	}

}
