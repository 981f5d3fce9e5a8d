package com.opsided.sync.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.opsided.shared.amazon.InventoryPage;
import com.opsided.shared.amazon.InventoryQuery;

/**
 * What a pass asks for.
 *
 * @param ask asks Amazon
 * @param marketplaces the marketplaces to look in
 * @param skus the SKUs to look for; none means all
 */
record StockQueries(Function<InventoryQuery, InventoryPage> ask, List<String> marketplaces, List<String> skus) {

	/** What Amazon takes at once. */
	private static final int MOST_SKUS = 50;

	StockQueries {
		marketplaces = List.copyOf(marketplaces);
		skus = List.copyOf(skus);
	}

	/** Whether the pass sees everything; only then is what it does not see missing. */
	boolean isComplete() {
		return this.skus.isEmpty() && !this.marketplaces.isEmpty();
	}

	List<InventoryQuery> queries() {
		List<InventoryQuery> queries = new ArrayList<>();
		for (String marketplace : this.marketplaces) {
			InventoryQuery all = InventoryQuery.of(marketplace);
			if (this.skus.isEmpty()) {
				queries.add(all);
			}
			parts().forEach((part) -> queries.add(all.ofSkus(part)));
		}
		return queries;
	}

	/** A SKU with a comma can only be asked for alone. */
	private List<List<String>> parts() {
		List<List<String>> parts = new ArrayList<>();
		List<String> plain = new ArrayList<>();
		for (String sku : this.skus) {
			if (sku.contains(",")) {
				parts.add(List.of(sku));
			}
			else {
				plain.add(sku);
			}
		}
		for (int from = 0; from < plain.size(); from += MOST_SKUS) {
			parts.add(plain.subList(from, Math.min(plain.size(), from + MOST_SKUS)));
		}
		return parts;
	}

}
