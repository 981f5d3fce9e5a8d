package com.opsided.sandbox.warehouse.report;

import java.math.BigDecimal;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.stock.Disposition;
import com.opsided.sandbox.warehouse.stock.ProductHistory;
import com.opsided.sandbox.warehouse.stock.RemovalOrder;

/**
 * What the seller asked Amazon to destroy or to send back.
 */
final class RemovalOrders implements Report {

	private final Scene scene;

	RemovalOrders(Scene scene) {
		this.scene = scene;
	}

	@Override
	public String header() {
		return Cells.bare("request-date", "order-id", "order-type", "service-speed", "order-status",
				"last-updated-date", "sku", "fnsku", "disposition", "requested-quantity", "cancelled-quantity",
				"disposed-quantity", "shipped-quantity", "in-process-quantity", "removal-fee", "currency");
	}

	@Override
	public void write(ProductHistory history, Lines out) {
		Dice dice = this.scene.dice(history.product(), ReportFile.REMOVAL_ORDERS);
		history.removals().forEach((order) -> out.add(order.requestDay(), line(history.product(), order, dice)));
	}

	private String line(Product product, RemovalOrder order, Dice dice) {
		BigDecimal fee = Cells.percent(product.price(), 3)
			.multiply(BigDecimal.valueOf((long) order.disposed() + order.shipped()));
		return Cells.bare(this.scene.moment(order.requestDay(), dice), order.id(), order.type(), "Standard",
				status(order), this.scene.moment(order.lastDay(), dice), order.subject().msku(), product.fnsku(),
				grade(order), Cells.number(order.requested()), Cells.number(order.cancelled()),
				Cells.number(order.disposed()), Cells.number(order.shipped()), Cells.number(order.inProcess()),
				fee.toPlainString(), product.market().currency());
	}

	static String grade(RemovalOrder order) {
		return (order.subject().spot().disposition() == Disposition.SELLABLE) ? "Sellable" : "Unsellable";
	}

	private static String status(RemovalOrder order) {
		if (order.inProcess() > 0) {
			return "Pending";
		}
		return (order.cancelled() == order.requested()) ? "Cancelled" : "Completed";
	}

}
