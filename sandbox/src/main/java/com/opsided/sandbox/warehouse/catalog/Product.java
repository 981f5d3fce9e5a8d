package com.opsided.sandbox.warehouse.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One product: the units that carry one FNSKU and are alike.
 *
 * @param index its number among the seller's products, from 0
 * @param fnsku its fulfilment network SKU
 * @param asin its ASIN
 * @param mskus the seller's SKUs that share the FNSKU, at least one
 * @param title its title
 * @param market where it is sold
 * @param centers the warehouses that stock it, at least two
 * @param price what a customer pays, in the market's currency
 * @param costs what it cost to source, oldest first, all in one currency; may be empty
 */
public record Product(int index, String fnsku, String asin, List<String> mskus, Title title, Market market,
		List<FulfillmentCenter> centers, BigDecimal price, List<Cost> costs) {

	/**
	 * Finds the sourcing cost in force on a day.
	 * @param day the day
	 * @return the newest cost effective by then
	 */
	public Optional<Cost> costOn(LocalDate day) {
		return this.costs.stream().filter((cost) -> !cost.effectiveFrom().isAfter(day)).reduce((old, young) -> young);
	}

}
