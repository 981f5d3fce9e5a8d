package com.opsided.sandbox.warehouse.report;

import java.util.function.Consumer;
import java.util.stream.Stream;

import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.stock.ProductHistory;
import com.opsided.sandbox.warehouse.truth.TruthRow;

/**
 * The stock at the end of the last day, one line for each of the seller's SKUs. SKUs that
 * share an FNSKU share its units out among them. Some products' counts are off by a few
 * units; now and then there is a listing that never had stock.
 */
final class ManageInventory implements Report {

	private final Scene scene;

	private final Consumer<TruthRow> truth;

	ManageInventory(Scene scene, Consumer<TruthRow> truth) {
		this.scene = scene;
		this.truth = truth;
	}

	@Override
	public String header() {
		return Cells.bare("sku", "fnsku", "asin", "product-name", "condition", "your-price", "mfn-listing-exists",
				"mfn-fulfillable-quantity", "afn-listing-exists", "afn-warehouse-quantity", "afn-fulfillable-quantity",
				"afn-unsellable-quantity", "afn-reserved-quantity", "afn-total-quantity", "per-unit-volume",
				"afn-inbound-working-quantity", "afn-inbound-shipped-quantity", "afn-inbound-receiving-quantity",
				"afn-researching-quantity", "afn-reserved-future-supply", "afn-future-supply-buyable", "store");
	}

	@Override
	public void write(ProductHistory history, Lines out) {
		Product product = history.product();
		Stock stock = Stock.of(this.scene.seed(), history);
		if (stock.drift() != 0) {
			this.truth.accept(new TruthRow("SNAPSHOT_DRIFT", product.fnsku(), "", 1, this.scene.timeline().lastDay(),
					"", "", "", stock.drift(), 0, 0, null, 0));
		}
		stock.lines().forEach((line) -> out.add(0, line(product, line)));
		if (stock.besideADeadListing()) {
			out.add(0, deadLine(product));
		}
	}

	private String line(Product product, Stock.Line line) {
		int warehouse = line.sellable() + line.unsellable();
		return joined(Stream.of(line.msku(), product.fnsku(), product.asin(),
				product.title().on(this.scene.timeline().lastDay()), "New", product.price().toPlainString(), "No", "",
				"Yes", Cells.number(warehouse), Cells.number(line.fulfillable()), Cells.number(line.unsellable()),
				Cells.number(line.reserved()), Cells.number(warehouse + line.inbound()), "0.06", "0",
				Cells.number(line.inbound()), "0", "0", "0", "0", ""));
	}

	private String deadLine(Product product) {
		return joined(Stream.of(Stock.deadMsku(product), Stock.deadFnsku(product), Stock.deadAsin(product), "",
				"Unknown", "", "", "", "Yes", "0", "0", "0", "0", "0", "", "0", "0", "0", "0", "0", "0", ""));
	}

	private String joined(Stream<String> cells) {
		String empty = this.scene.dialect().nulls() ? "\0" : "";
		return Cells.bare(cells.map((cell) -> cell.isEmpty() ? empty : cell).toArray(String[]::new));
	}

}
