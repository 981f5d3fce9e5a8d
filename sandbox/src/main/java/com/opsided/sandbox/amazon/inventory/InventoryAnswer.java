package com.opsided.sandbox.amazon.inventory;

import java.util.List;

import com.opsided.sandbox.warehouse.api.InventorySummary;
import com.opsided.sandbox.warehouse.api.InventorySummary.Researching;
import com.opsided.sandbox.warehouse.api.InventorySummary.Reserved;
import com.opsided.sandbox.warehouse.api.InventorySummary.Unfulfillable;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code getInventorySummaries}.
 *
 * @param pagination where the next page is; null after the last
 * @param payload the stock
 */
record InventoryAnswer(@Nullable Pagination pagination, Payload payload) {

	static InventoryAnswer of(SummaryQuery query, List<InventorySummary> rows, @Nullable String nextToken) {
		return new InventoryAnswer((nextToken != null) ? new Pagination(nextToken) : null,
				new Payload(new Granularity("Marketplace", query.marketplaceId()),
						rows.stream().map((row) -> Summary.of(row, query.details())).toList()));
	}

	record Pagination(String nextToken) {

	}

	record Payload(Granularity granularity, List<Summary> inventorySummaries) {

	}

	record Granularity(String granularityType, String granularityId) {

	}

	record Summary(String asin, String fnSku, String sellerSku, String condition, @Nullable Details inventoryDetails,
			String lastUpdatedTime, String productName, int totalQuantity, List<String> stores) {

		static Summary of(InventorySummary row, boolean details) {
			String updated = (row.lastUpdatedTime() != null) ? row.lastUpdatedTime().toString() : "";
			return new Summary(row.asin(), row.fnsku(), row.sellerSku(), row.condition(),
					details ? Details.of(row) : null, updated, row.productName(), row.totalQuantity(), List.of());
		}

	}

	record Details(int fulfillableQuantity, int inboundWorkingQuantity, int inboundShippedQuantity,
			int inboundReceivingQuantity, ReservedQuantity reservedQuantity, ResearchingQuantity researchingQuantity,
			UnfulfillableQuantity unfulfillableQuantity) {

		static Details of(InventorySummary row) {
			return new Details(row.fulfillable(), row.inbound().working(), row.inbound().shipped(),
					row.inbound().receiving(), ReservedQuantity.of(row.reserved()),
					ResearchingQuantity.of(row.researching()), UnfulfillableQuantity.of(row.unfulfillable()));
		}

	}

	record ReservedQuantity(int totalReservedQuantity, int pendingCustomerOrderQuantity,
			int pendingTransshipmentQuantity, int fcProcessingQuantity) {

		static ReservedQuantity of(Reserved units) {
			return new ReservedQuantity(units.total(), units.pendingCustomerOrder(), units.pendingTransshipment(),
					units.fcProcessing());
		}

	}

	record ResearchingQuantity(int totalResearchingQuantity, List<Entry> researchingQuantityBreakdown) {

		static ResearchingQuantity of(Researching units) {
			return new ResearchingQuantity(units.total(),
					List.of(new Entry("researchingQuantityInShortTerm", units.shortTerm()),
							new Entry("researchingQuantityInMidTerm", units.midTerm()),
							new Entry("researchingQuantityInLongTerm", units.longTerm())));
		}

		record Entry(String name, int quantity) {

		}

	}

	record UnfulfillableQuantity(int totalUnfulfillableQuantity, int customerDamagedQuantity,
			int warehouseDamagedQuantity, int distributorDamagedQuantity, int carrierDamagedQuantity,
			int defectiveQuantity, int expiredQuantity) {

		static UnfulfillableQuantity of(Unfulfillable units) {
			return new UnfulfillableQuantity(units.total(), units.customerDamaged(), units.warehouseDamaged(),
					units.distributorDamaged(), units.carrierDamaged(), units.defective(), units.expired());
		}

	}

}
