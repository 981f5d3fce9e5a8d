package com.opsided.integration.amazon;

import java.time.Instant;

import com.opsided.shared.inventory.InventoryItem;
import com.opsided.shared.inventory.InventoryQuantities;
import com.opsided.shared.inventory.ListedStock;
import org.jspecify.annotations.Nullable;

/**
 * The stock of a SKU in a marketplace, in units.
 *
 * @param accountId the account
 * @param marketplaceId the marketplace
 * @param sku the seller's SKU
 * @param fnsku the fulfilment network SKU
 * @param asin the ASIN
 * @param condition {@code NewItem}, …
 * @param title the product's name
 * @param total all units, those on their way in included
 * @param dispositions what lies in the warehouses
 * @param reserved units set aside
 * @param inbound units on their way in
 * @param researching units that are being looked for
 * @param lastUpdated when Amazon says that a quantity changed last, null if it does not
 * @param missingSince since when Amazon does not tell of the SKU any more, null while it
 * does; its units are 0 then
 */
public record StockItem(long accountId, String marketplaceId, String sku, String fnsku, String asin, String condition,
		String title, int total, Dispositions dispositions, InventoryQuantities.Reserved reserved,
		InventoryQuantities.Inbound inbound, InventoryQuantities.Researching researching, @Nullable Instant lastUpdated,
		@Nullable Instant missingSince) {

	static StockItem of(ListedStock stock) {
		return of(stock.account(), stock.item(), stock.missingSince());
	}

	static StockItem of(long account, InventoryItem item, @Nullable Instant missingSince) {
		InventoryQuantities units = item.quantities();
		return new StockItem(account, item.marketplaceId(), item.sellerSku(), item.fnsku(), item.asin(),
				item.condition(), item.title(), units.total(),
				new Dispositions(units.fulfillable(), units.unfulfillable()), units.reserved(), units.inbound(),
				units.researching(), item.lastUpdated(), missingSince);
	}

	/**
	 * Units by what can be done with them.
	 *
	 * @param fulfillable units that can be sold
	 * @param unfulfillable units that cannot, by why
	 */
	public record Dispositions(int fulfillable, InventoryQuantities.Unfulfillable unfulfillable) {

	}

}
