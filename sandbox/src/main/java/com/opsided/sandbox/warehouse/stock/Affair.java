package com.opsided.sandbox.warehouse.stock;

/**
 * One kind of thing that happens to the units of a product.
 */
@FunctionalInterface
interface Affair {

	/**
	 * Lets it happen once, if stock and the journal's room allow it.
	 * @return whether the journal got a row
	 */
	boolean happen();

}
