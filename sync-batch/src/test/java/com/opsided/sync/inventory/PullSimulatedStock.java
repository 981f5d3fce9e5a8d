package com.opsided.sync.inventory;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import com.opsided.sandbox.warehouse.api.Page;
import com.opsided.sandbox.warehouse.api.SellerData;
import com.opsided.shared.inventory.InventoryPassTable;
import com.opsided.shared.amazon.InventoryDetails;
import com.opsided.shared.amazon.InventoryPage;
import com.opsided.shared.amazon.InventoryQuery;
import com.opsided.shared.amazon.InventorySummary;
import com.opsided.sync.audit.TestPlatform;
import com.opsided.sync.pull.PulledPages;

/**
 * Pulls a simulated seller's stock.
 */
public final class PullSimulatedStock {

	private static final int PAGE = 50;

	private PullSimulatedStock() {
	}

	public static void pull(long account, long run, SellerData seller, Clock clock) {
		List<String> marketplaces = seller.marketplaces().stream().map((each) -> each.id()).toList();
		PulledPages.pull(
				new ReadStock(TestPlatform.bean(InventoryPassTable.class), account, run,
						() -> new StockQueries(answers(seller), marketplaces, List.of()), 3, clock),
				new WriteStock(TestPlatform.bean(DataSource.class), clock));
	}

	private static Function<InventoryQuery, InventoryPage> answers(SellerData seller) {
		return (query) -> {
			long from = (query.nextToken() != null) ? Long.parseLong(query.nextToken()) : 0;
			Page<com.opsided.sandbox.warehouse.api.InventorySummary> page = seller.inventory()
				.read(from, PAGE, (each) -> each.marketplaceId().equals(query.marketplaceId()));
			return new InventoryPage(page.rows().stream().map(PullSimulatedStock::sent).toList(),
					page.isLast() ? null : String.valueOf(page.next()));
		};
	}

	private static InventorySummary sent(com.opsided.sandbox.warehouse.api.InventorySummary stock) {
		return new InventorySummary(stock.asin(), stock.fnsku(), stock.sellerSku(), stock.condition(),
				new InventoryDetails(stock.fulfillable(), stock.inbound().working(), stock.inbound().shipped(),
						stock.inbound().receiving(), reserved(stock), researching(stock), unfulfillable(stock)),
				stock.lastUpdatedTime(), stock.productName(), stock.totalQuantity(), List.of());
	}

	private static InventoryDetails.Reserved reserved(com.opsided.sandbox.warehouse.api.InventorySummary stock) {
		return new InventoryDetails.Reserved(stock.reserved().total(), stock.reserved().pendingCustomerOrder(),
				stock.reserved().pendingTransshipment(), stock.reserved().fcProcessing());
	}

	private static InventoryDetails.Researching researching(com.opsided.sandbox.warehouse.api.InventorySummary stock) {
		return new InventoryDetails.Researching(stock.researching().total(), List.of());
	}

	private static InventoryDetails.Unfulfillable unfulfillable(
			com.opsided.sandbox.warehouse.api.InventorySummary stock) {
		return new InventoryDetails.Unfulfillable(stock.unfulfillable().total(), null, null, null, null, null, null);
	}

}
