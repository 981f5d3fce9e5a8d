package com.opsided.sandbox.warehouse.report;

import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.stock.Entry;
import com.opsided.sandbox.warehouse.stock.LedgerRow;
import com.opsided.sandbox.warehouse.stock.ProductHistory;

/**
 * The ledger's detail view: one line for each event.
 */
final class LedgerDetail implements Report {

	private final Scene scene;

	LedgerDetail(Scene scene) {
		this.scene = scene;
	}

	@Override
	public String header() {
		return Cells.quoted("Date", "FNSKU", "ASIN", "MSKU", "Title", "Event Type", "Reference ID", "Quantity",
				"Fulfillment Center", "Disposition", "Reason", "Country", "Reconciled Quantity",
				"Unreconciled Quantity", "Date and Time", "Store");
	}

	@Override
	public void write(ProductHistory history, Lines out) {
		history.rows().forEach((row) -> out.add(row.entry().day(), line(history.product(), row)));
	}

	private String line(Product product, LedgerRow row) {
		Entry entry = row.entry();
		int day = entry.day();
		int sign = (this.scene.dialect().signedUnreconciled() && entry.quantity() < 0) ? -1 : 1;
		return Cells.quoted(this.scene.slashed().get(day), product.fnsku(), product.asin(), entry.msku(),
				product.title().on(this.scene.date(day)), entry.type().text(), entry.reference(),
				Cells.number(entry.quantity()), entry.spot().center().code(), entry.spot().disposition().name(),
				entry.reason(), entry.spot().center().country(), Cells.number(row.amazon().reconciled(), sign),
				Cells.number(row.amazon().unreconciled(), sign), this.scene.stamped().get(day), "");
	}

}
