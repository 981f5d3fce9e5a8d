package com.opsided.sandbox.warehouse.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * A country a product is sold in, with the warehouses that stock for it.
 *
 * @param country the ISO 3166 code of the country
 * @param store the marketplace's name in the fee preview
 * @param currency the ISO 4217 code it pays in
 * @param decimals how many decimals that currency has
 * @param centers the warehouses, at least one
 */
public record Market(String country, String store, String currency, int decimals, List<FulfillmentCenter> centers) {

	static Market of(String country, String store, String currency, int decimals, String centers) {
		return new Market(country, store, currency, decimals,
				Stream.of(centers.split(" ", -1)).map(FulfillmentCenter::parse).toList());
	}

}
