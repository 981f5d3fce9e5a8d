package com.opsided.sandbox.warehouse.report;

import com.opsided.sandbox.warehouse.stock.ProductHistory;

/**
 * One kind of report: its header, and the lines that a product has in it. It keeps
 * nothing from one product to the next.
 */
interface Report {

	/**
	 * Returns the header line without its end.
	 * @return the header
	 */
	String header();

	/**
	 * Writes the lines of one product.
	 * @param history what happened to the product
	 * @param out where they go
	 */
	void write(ProductHistory history, Lines out);

}
