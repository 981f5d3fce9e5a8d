package com.opsided.sandbox.warehouse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.stock.Disposition;
import com.opsided.sandbox.warehouse.stock.ProductHistory;
import com.opsided.sandbox.warehouse.stock.Spot;

/**
 * A product's stock at the end of the last day as Amazon's inventory shows it, which is
 * sometimes off by a few units.
 *
 * @param lines the seller's SKUs that share the units; unsellable units are all of the
 * last one
 * @param drift units shown beyond those that are there; negative if some are not shown
 * @param comparable whether the ledger summary has a line of the product for the last day
 * @param besideADeadListing whether there is a listing that never had stock
 */
public record Stock(List<Line> lines, int drift, boolean comparable, boolean besideADeadListing) {

	public Stock {
		lines = List.copyOf(lines);
	}

	/**
	 * Counts a product's stock, always with the same result.
	 * @param seed the seller's seed
	 * @param history what happened to the product
	 * @return the stock
	 */
	public static Stock of(long seed, ProductHistory history) {
		Dice dice = ReportFile.MANAGE_FBA_INVENTORY.dice(seed, history.product());
		Map<Spot, Integer> counts = history.balances().get(history.balances().size() - 1).counts();
		int sellable = units(counts, true);
		int drift = drift(history, sellable, dice);
		List<String> mskus = history.product().mskus();
		List<Line> lines = new ArrayList<>();
		for (int i = mskus.size() - 1; i > 0; i--) {
			int share = Math.min(sellable, dice.below(4));
			sellable -= share;
			lines.add(Line.of(mskus.get(i), share, 0, dice));
		}
		lines.add(Line.of(mskus.get(0), sellable + drift, units(counts, false), dice));
		return new Stock(lines, drift, LedgerSummary.speaksOfLastDay(history), dice.chance(5));
	}

	private static int units(Map<Spot, Integer> counts, boolean sellable) {
		return counts.entrySet()
			.stream()
			.filter((each) -> (each.getKey().disposition() == Disposition.SELLABLE) == sellable)
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	private static int drift(ProductHistory history, int sellable, Dice dice) {
		int drift = dice.between(1, 3) * (dice.chance(50) ? 1 : -1);
		return (!dice.chance(7) || sellable + drift < 10 || !LedgerSummary.speaksOfLastDay(history)) ? 0 : drift;
	}

	/**
	 * Returns the SKU of the listing that never had stock.
	 * @param product the product it is beside
	 * @return the seller's SKU
	 */
	public static String deadMsku(Product product) {
		return "old-" + product.index();
	}

	/**
	 * Returns the FNSKU of the listing that never had stock.
	 * @param product the product it is beside
	 * @return the FNSKU
	 */
	public static String deadFnsku(Product product) {
		return "X01" + product.fnsku().substring(3);
	}

	/**
	 * Returns the ASIN of the listing that never had stock.
	 * @param product the product it is beside
	 * @return the ASIN
	 */
	public static String deadAsin(Product product) {
		return "B01" + product.fnsku().substring(3);
	}

	/**
	 * The units of one of the seller's SKUs.
	 *
	 * @param msku the seller's SKU
	 * @param sellable units of the grade SELLABLE, the reserved among them
	 * @param reserved units set aside
	 * @param unsellable units of all other grades
	 * @param inbound units on their way in
	 */
	public record Line(String msku, int sellable, int reserved, int unsellable, int inbound) {

		private static Line of(String msku, int sellable, int unsellable, Dice dice) {
			int reserved = Math.min(sellable, dice.below(3));
			return new Line(msku, sellable, reserved, unsellable, dice.chance(30) ? dice.between(1, 40) : 0);
		}

		/**
		 * Returns the units that can be sold now.
		 * @return units
		 */
		public int fulfillable() {
			return this.sellable - this.reserved;
		}

	}

}
