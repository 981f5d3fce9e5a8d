package com.opsided.sync.inventory;

import java.util.List;

import com.opsided.shared.inventory.InventoryItem;
import com.opsided.shared.inventory.InventoryPass;

/**
 * A page of the stock.
 *
 * @param pass the pass it belongs to
 * @param items its items
 * @param completes whether the pass has seen every SKU with it
 */
record StockPage(InventoryPass pass, List<InventoryItem> items, boolean completes) {

	StockPage {
		items = List.copyOf(items);
	}

}
