package com.opsided.sandbox.amazon.seller;

import java.time.LocalDate;
import java.util.List;

import com.opsided.sandbox.warehouse.SimulatedSeller;
import com.opsided.sandbox.warehouse.catalog.Region;

/**
 * A seller of the simulated Amazon.
 *
 * @param sellerId the merchant token
 * @param seed decides everything about the warehouse
 * @param region where the seller trades
 * @param rows the rows of the ledger detail
 * @param lastDay the last simulated day
 */
public record Seller(String sellerId, long seed, Region region, long rows, LocalDate lastDay) {

	/**
	 * Returns where the seller may sell.
	 * @return the home marketplace first
	 */
	public List<Marketplace> marketplaces() {
		return Marketplace.of(this.region);
	}

	/**
	 * Returns the ids of where the seller may sell.
	 * @return the home marketplace first
	 */
	public List<String> marketplaceIds() {
		return marketplaces().stream().map(Marketplace::id).toList();
	}

	/**
	 * Returns the warehouse behind the seller.
	 * @return the simulation
	 */
	public SimulatedSeller simulated() {
		return new SimulatedSeller(this.seed, this.region, this.rows, this.lastDay);
	}

}
