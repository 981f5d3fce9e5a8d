package com.opsided.sandbox.warehouse.report;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.stock.CustomerReturn;
import com.opsided.sandbox.warehouse.stock.ProductHistory;

/**
 * The units that customers sent back.
 */
final class CustomerReturns implements Report {

	private final Scene scene;

	CustomerReturns(Scene scene) {
		this.scene = scene;
	}

	@Override
	public String header() {
		return Cells.bare("return-date", "order-id", "sku", "asin", "fnsku", "product-name", "quantity",
				"fulfillment-center-id", "detailed-disposition", "reason", "status", "license-plate-number",
				"customer-comments");
	}

	@Override
	public void write(ProductHistory history, Lines out) {
		Dice dice = this.scene.dice(history.product(), ReportFile.CUSTOMER_RETURNS);
		history.returns().forEach((each) -> out.add(each.day(), line(history.product(), each, dice)));
	}

	private String line(Product product, CustomerReturn each, Dice dice) {
		return Cells.bare(this.scene.moment(each.day(), dice), each.orderId(), each.msku(), product.asin(),
				product.fnsku(), product.title().on(this.scene.date(each.day())), "1", each.spot().center().code(),
				each.spot().disposition().name(),
				dice.pick("UNWANTED_ITEM", "DEFECTIVE", "NOT_AS_DESCRIBED", "ORDERED_WRONG_ITEM", "SWITCHEROO"),
				dice.chance(93) ? "Unit returned to inventory" : "Reimbursed", each.plate(),
				dice.pick("", "", "", "too small", "only 5\" wide, not 6\""));
	}

}
