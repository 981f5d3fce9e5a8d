package com.opsided.shared.amazon;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a SKU's stock, in units.
 *
 * @param fulfillableQuantity can be sold
 * @param inboundWorkingQuantity announced
 * @param inboundShippedQuantity on its way
 * @param inboundReceivingQuantity being received
 * @param reservedQuantity reserved
 * @param researchingQuantity misplaced or damaged, being looked into for at most 60 days
 * @param unfulfillableQuantity cannot be sold
 */
public record InventoryDetails(@Nullable Integer fulfillableQuantity, @Nullable Integer inboundWorkingQuantity,
		@Nullable Integer inboundShippedQuantity, @Nullable Integer inboundReceivingQuantity,
		@Nullable Reserved reservedQuantity, @Nullable Researching researchingQuantity,
		@Nullable Unfulfillable unfulfillableQuantity) {

	/**
	 * Reserved units.
	 *
	 * @param totalReservedQuantity all
	 * @param pendingCustomerOrderQuantity for orders
	 * @param pendingTransshipmentQuantity for transfers between warehouses
	 * @param fcProcessingQuantity in processing
	 */
	public record Reserved(@Nullable Integer totalReservedQuantity, @Nullable Integer pendingCustomerOrderQuantity,
			@Nullable Integer pendingTransshipmentQuantity, @Nullable Integer fcProcessingQuantity) {

	}

	/**
	 * Units being looked into.
	 *
	 * @param totalResearchingQuantity all
	 * @param researchingQuantityBreakdown by how long it has taken
	 */
	public record Researching(@Nullable Integer totalResearchingQuantity,
			List<ResearchingEntry> researchingQuantityBreakdown) {

		public Researching {
			researchingQuantityBreakdown = Required.listOf(researchingQuantityBreakdown);
		}

	}

	/**
	 * Units that have been looked into for about as long.
	 *
	 * @param name {@code researchingQuantityInShortTerm} (1 to 10 days), {@code …MidTerm}
	 * (11 to 20) or {@code …LongTerm} (from 21)
	 * @param quantity the units
	 */
	public record ResearchingEntry(String name, Integer quantity) {

		public ResearchingEntry {
			Required.of(name, "name of researching units");
			Required.of(quantity, "quantity of researching units");
		}

	}

	/**
	 * Units that cannot be sold.
	 *
	 * @param totalUnfulfillableQuantity all
	 * @param customerDamagedQuantity by customers
	 * @param warehouseDamagedQuantity by the warehouse
	 * @param distributorDamagedQuantity by the distributor
	 * @param carrierDamagedQuantity by the carrier
	 * @param defectiveQuantity defective
	 * @param expiredQuantity expired
	 */
	public record Unfulfillable(@Nullable Integer totalUnfulfillableQuantity, @Nullable Integer customerDamagedQuantity,
			@Nullable Integer warehouseDamagedQuantity, @Nullable Integer distributorDamagedQuantity,
			@Nullable Integer carrierDamagedQuantity, @Nullable Integer defectiveQuantity,
			@Nullable Integer expiredQuantity) {

	}

}
