package com.opsided.sync.inbound;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.opsided.shared.amazon.ShipmentItemPage;
import com.opsided.shared.amazon.ShipmentPage;
import com.opsided.shared.amazon.ShipmentQuery;

/**
 * Where shipments come from.
 *
 * @param shipments asks for a page of shipments
 * @param items asks for a page of the items of shipments that changed
 * @param itemsOf asks for the items of a shipment in a marketplace
 * @param marketplaces the marketplaces to look in
 */
record ShipmentSource(Function<ShipmentQuery, ShipmentPage> shipments, Function<ShipmentQuery, ShipmentItemPage> items,
		BiFunction<String, String, ShipmentItemPage> itemsOf, List<String> marketplaces) {

	ShipmentSource {
		marketplaces = List.copyOf(marketplaces);
	}

}
