package com.opsided.sandbox.warehouse.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The stock of one of the seller's SKUs at the end of the last day, as
 * {@code getInventorySummaries} answers with details ({@code amazon-fba.md} §2.1). All
 * quantities are units.
 *
 * @param marketplaceId where the SKU is sold
 * @param sellerSku the seller's SKU
 * @param fnsku the fulfilment network SKU, which several of the seller's SKUs may share
 * @param asin the ASIN
 * @param condition {@code NewItem}, or {@code Unknown} of a listing that never had stock
 * @param productName the title, empty if there is none
 * @param lastUpdatedTime when a quantity last changed, null if never (Amazon then writes
 * an empty text)
 * @param fulfillable units that can be sold
 * @param inbound units on their way in
 * @param reserved units set aside
 * @param researching units that are being looked for
 * @param unfulfillable units that cannot be sold
 */
public record InventorySummary(String marketplaceId, String sellerSku, String fnsku, String asin, String condition,
		String productName, @Nullable Instant lastUpdatedTime, int fulfillable, Inbound inbound, Reserved reserved,
		Researching researching, Unfulfillable unfulfillable) {

	/**
	 * Returns the units in Amazon's warehouses: fulfillable, unfulfillable, reserved and
	 * researching, not inbound. Summed over the SKUs of an FNSKU this means what
	 * {@code afn-warehouse-quantity} means, and what the ledger's ending balances of the
	 * day add up to.
	 * @return units
	 */
	public int warehouseUnits() {
		return this.fulfillable + this.unfulfillable.total() + this.reserved.total() + this.researching.total();
	}

	/**
	 * Returns {@code totalQuantity}: the units in the warehouses and on their way there.
	 * @return units
	 */
	public int totalQuantity() {
		return warehouseUnits() + this.inbound.total();
	}

	/**
	 * Units on their way in.
	 *
	 * @param working of shipments that have not left
	 * @param shipped of shipments that are on their way
	 * @param receiving of shipments that Amazon is unpacking
	 */
	public record Inbound(int working, int shipped, int receiving) {

		/**
		 * Returns all of them.
		 * @return units
		 */
		public int total() {
			return this.working + this.shipped + this.receiving;
		}

	}

	/**
	 * Units set aside.
	 *
	 * @param pendingCustomerOrder for customers' orders
	 * @param pendingTransshipment for a move to another warehouse
	 * @param fcProcessing for work in the warehouse
	 */
	public record Reserved(int pendingCustomerOrder, int pendingTransshipment, int fcProcessing) {

		/**
		 * Returns {@code totalReservedQuantity}.
		 * @return units
		 */
		public int total() {
			return this.pendingCustomerOrder + this.pendingTransshipment + this.fcProcessing;
		}

	}

	/**
	 * Units that are being looked for, and are in the ledger's balance until they are
	 * given up.
	 *
	 * @param shortTerm for 1 to 10 days
	 * @param midTerm for 11 to 20 days
	 * @param longTerm for longer
	 */
	public record Researching(int shortTerm, int midTerm, int longTerm) {

		/**
		 * Returns {@code totalResearchingQuantity}.
		 * @return units
		 */
		public int total() {
			return this.shortTerm + this.midTerm + this.longTerm;
		}

	}

	/**
	 * Units that cannot be sold, by disposition.
	 *
	 * @param customerDamaged a customer damaged them
	 * @param warehouseDamaged Amazon damaged them
	 * @param distributorDamaged they arrived damaged
	 * @param carrierDamaged they were damaged on their way in
	 * @param defective they do not work
	 * @param expired they are past their date
	 */
	public record Unfulfillable(int customerDamaged, int warehouseDamaged, int distributorDamaged, int carrierDamaged,
			int defective, int expired) {

		/**
		 * Returns {@code totalUnfulfillableQuantity}.
		 * @return units
		 */
		public int total() {
			return this.customerDamaged + this.warehouseDamaged + this.distributorDamaged + this.carrierDamaged
					+ this.defective + this.expired;
		}

	}

}
