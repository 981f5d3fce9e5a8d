package com.opsided.sandbox.warehouse.catalog;

/**
 * One of Amazon's warehouses.
 *
 * @param code its code, {@code LGB3}
 * @param country the ISO 3166 code of the country it stands in
 */
public record FulfillmentCenter(String code, String country) {

	/**
	 * Reads a warehouse as {@link Market} lists it.
	 * @param text {@code LGB3/US}
	 * @return the warehouse
	 */
	static FulfillmentCenter parse(String text) {
		int slash = text.indexOf('/');
		return new FulfillmentCenter(text.substring(0, slash), text.substring(slash + 1));
	}

}
