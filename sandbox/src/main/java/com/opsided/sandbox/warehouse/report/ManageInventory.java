package com.opsided.sandbox.warehouse.report;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.stock.Disposition;
import com.opsided.sandbox.warehouse.stock.ProductHistory;
import com.opsided.sandbox.warehouse.stock.Spot;
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
		Dice dice = this.scene.dice(product, ReportFile.MANAGE_FBA_INVENTORY);
		Map<Spot, Integer> counts = history.balances().get(history.balances().size() - 1).counts();
		int sellable = units(counts, true);
		int unsellable = units(counts, false);
		int drift = drift(history, sellable, dice);
		List<String> mskus = product.mskus();
		for (int i = mskus.size() - 1; i > 0; i--) {
			int share = Math.min(sellable, dice.below(4));
			sellable -= share;
			out.add(0, line(product, mskus.get(i), share, 0, dice));
		}
		out.add(0, line(product, mskus.get(0), sellable + drift, unsellable, dice));
		if (dice.chance(5)) {
			out.add(0, deadLine(product));
		}
	}

	private static int units(Map<Spot, Integer> counts, boolean sellable) {
		return counts.entrySet()
			.stream()
			.filter((each) -> (each.getKey().disposition() == Disposition.SELLABLE) == sellable)
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	private int drift(ProductHistory history, int sellable, Dice dice) {
		int drift = dice.between(1, 3) * (dice.chance(50) ? 1 : -1);
		if (!dice.chance(7) || sellable + drift < 10 || !LedgerSummary.speaksOfLastDay(history)) {
			return 0;
		}
		this.truth.accept(new TruthRow("SNAPSHOT_DRIFT", history.product().fnsku(), "", 1,
				this.scene.timeline().lastDay(), "", "", "", drift, 0, 0, null, 0));
		return drift;
	}

	private String line(Product product, String msku, int sellable, int unsellable, Dice dice) {
		int reserved = Math.min(sellable, dice.below(3));
		int inbound = dice.chance(30) ? dice.between(1, 40) : 0;
		return joined(Stream.of(msku, product.fnsku(), product.asin(),
				product.title().on(this.scene.timeline().lastDay()), "New", product.price().toPlainString(), "No", "",
				"Yes", Cells.number(sellable + unsellable), Cells.number(sellable - reserved), Cells.number(unsellable),
				Cells.number(reserved), Cells.number(sellable + unsellable + inbound), "0.06", "0",
				Cells.number(inbound), "0", "0", "0", "0", ""));
	}

	private String deadLine(Product product) {
		String tail = product.fnsku().substring(3);
		return joined(Stream.of("old-" + product.index(), "X01" + tail, "B01" + tail, "", "Unknown", "", "", "", "Yes",
				"0", "0", "0", "0", "0", "", "0", "0", "0", "0", "0", "0", ""));
	}

	private String joined(Stream<String> cells) {
		String empty = this.scene.dialect().nulls() ? "\0" : "";
		return Cells.bare(cells.map((cell) -> cell.isEmpty() ? empty : cell).toArray(String[]::new));
	}

}
