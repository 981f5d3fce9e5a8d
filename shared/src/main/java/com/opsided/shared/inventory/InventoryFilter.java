package com.opsided.shared.inventory;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which stock is wanted; what is null is not asked for. It comes by account, marketplace
 * and SKU.
 *
 * @param accounts the accounts the caller may see
 * @param sku the seller's SKU
 * @param fnsku the fulfilment network SKU
 * @param asin the ASIN
 * @param changedSince only what changed since then, as far as Amazon or a pass tells
 * @param after the last item of the page before, null for the first page
 * @param limit how many at most
 */
public record InventoryFilter(List<Long> accounts, @Nullable String sku, @Nullable String fnsku, @Nullable String asin,
		@Nullable Instant changedSince, @Nullable Position after, int limit) {

	public InventoryFilter {
		accounts = List.copyOf(accounts);
	}

	/**
	 * A place in the order of the stock.
	 *
	 * @param account the account
	 * @param marketplaceId the marketplace
	 * @param sellerSku the seller's SKU
	 */
	public record Position(long account, String marketplaceId, String sellerSku) {

		/**
		 * Finds the place of an item.
		 * @param stock the item
		 * @return its place
		 */
		public static Position of(ListedStock stock) {
			return new Position(stock.account(), stock.item().marketplaceId(), stock.item().sellerSku());
		}

	}

}
