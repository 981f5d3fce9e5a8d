package com.opsided.sandbox.warehouse.report;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.stock.ProductHistory;
import com.opsided.sandbox.warehouse.stock.RemovalOrder;

/**
 * The parcels that went back to the seller.
 */
final class RemovalShipments implements Report {

	private final Scene scene;

	RemovalShipments(Scene scene) {
		this.scene = scene;
	}

	@Override
	public String header() {
		return Cells.bare("request-date", "order-id", "shipment-date", "sku", "fnsku", "disposition",
				"shipped-quantity", "carrier", "tracking-number", "removal-order-type");
	}

	@Override
	public void write(ProductHistory history, Lines out) {
		Dice dice = this.scene.dice(history.product(), ReportFile.REMOVAL_SHIPMENTS);
		history.removals()
			.stream()
			.filter((order) -> order.shipped() > 0)
			.forEach((order) -> out.add(order.lastDay(), line(history.product(), order, dice)));
	}

	private String line(Product product, RemovalOrder order, Dice dice) {
		return Cells.bare(this.scene.moment(order.requestDay(), dice), order.id(),
				this.scene.moment(order.lastDay(), dice), order.subject().msku(), product.fnsku(),
				RemovalOrders.grade(order), Cells.number(order.shipped()), dice.pick("UPS_GROUND", "AMZN", "DHL"),
				"1Z" + dice.code(16), order.type());
	}

}
