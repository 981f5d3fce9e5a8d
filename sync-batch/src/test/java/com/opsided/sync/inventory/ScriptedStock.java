package com.opsided.sync.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.opsided.shared.amazon.InventoryDetails;
import com.opsided.shared.amazon.InventoryPage;
import com.opsided.shared.amazon.InventoryQuery;
import com.opsided.shared.amazon.InventorySummary;
import org.jspecify.annotations.Nullable;

/**
 * What Amazon answers about the stock: given pages in their order, whatever is asked.
 */
final class ScriptedStock implements Function<InventoryQuery, InventoryPage> {

	private final List<List<InventorySummary>> pages;

	private final List<InventoryQuery> asked = new ArrayList<>();

	private int failingPage = Integer.MAX_VALUE;

	private ScriptedStock(List<List<InventorySummary>> pages) {
		this.pages = pages;
	}

	@SafeVarargs
	static ScriptedStock of(List<InventorySummary>... pages) {
		List<List<InventorySummary>> inOrder = new ArrayList<>();
		for (List<InventorySummary> page : pages) {
			inOrder.add(page);
		}
		return new ScriptedStock(inOrder);
	}

	/** Amazon answers a page with a failure. */
	ScriptedStock failingAt(int page) {
		this.failingPage = page;
		return this;
	}

	List<InventoryQuery> asked() {
		return this.asked;
	}

	@Override
	public InventoryPage apply(InventoryQuery query) {
		this.asked.add(query);
		int page = (query.nextToken() != null) ? Integer.parseInt(query.nextToken()) : 0;
		if (page == this.failingPage) {
			throw new IllegalStateException("Amazon does not answer page " + page);
		}
		return new InventoryPage(this.pages.get(page),
				(page + 1 < this.pages.size()) ? String.valueOf(page + 1) : null);
	}

	static InventorySummary sku(String sku, int fulfillable) {
		return sku(sku, "X-" + sku, fulfillable);
	}

	static InventorySummary sku(@Nullable String sku, String fnsku, int fulfillable) {
		InventoryDetails details = new InventoryDetails(fulfillable, 1, 2, 3, new InventoryDetails.Reserved(9, 2, 3, 4),
				new InventoryDetails.Researching(6,
						List.of(new InventoryDetails.ResearchingEntry("researchingQuantityInShortTerm", 1),
								new InventoryDetails.ResearchingEntry("researchingQuantityInMidTerm", 2),
								new InventoryDetails.ResearchingEntry("researchingQuantityInLongTerm", 3))),
				new InventoryDetails.Unfulfillable(21, 1, 2, 3, 4, 5, 6));
		return new InventorySummary("B0" + fnsku, fnsku, sku, "NewItem", details, null, "Hose\0", fulfillable + 42,
				List.of());
	}

	static List<InventorySummary> skus(int from, int to) {
		return IntStream.range(from, to).mapToObj((number) -> sku("sku-" + number, number)).toList();
	}

}
