package com.opsided.sandbox.warehouse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.stock.Balance;
import com.opsided.sandbox.warehouse.stock.ProductHistory;
import com.opsided.sandbox.warehouse.truth.TruthRow;

/**
 * The ledger's summary view: one line for each period, grade and location that holds or
 * moves units. Months before the last day's month are one period each; in the last month
 * every day with movements is one, and the last day always.
 */
final class LedgerSummary implements Report {

	private static final List<Movement> BEFORE_END = List.of(Movement.RECEIPTS, Movement.CUSTOMER_SHIPMENTS,
			Movement.CUSTOMER_RETURNS, Movement.VENDOR_RETURNS, Movement.TRANSFERS, Movement.FOUND, Movement.LOST,
			Movement.DAMAGED, Movement.DISPOSED, Movement.OTHER);

	private final Scene scene;

	private final Balances balances;

	private final Consumer<TruthRow> truth;

	LedgerSummary(Scene scene, Consumer<TruthRow> truth) {
		this.scene = scene;
		this.balances = new Balances(scene.dialect().byCenter(), scene.timeline().last());
		this.truth = truth;
	}

	@Override
	public String header() {
		return Cells.quoted("Date", "FNSKU", "ASIN", "MSKU", "Title", "Disposition", "Starting Warehouse Balance",
				"In Transit Between Warehouses", "Receipts", "Customer Shipments", "Customer Returns", "Vendor Returns",
				"Warehouse Transfer In/Out", "Found", "Lost", "Damaged", "Disposed", "Other Events",
				"Ending Warehouse Balance", "Unknown Events", "Location", "Store");
	}

	@Override
	public void write(ProductHistory history, Lines out) {
		List<BalanceLine> lines = this.balances.of(history);
		Product product = history.product();
		new Misprint(this.scene, product, this.scene.dice(product, ReportFile.LEDGER_SUMMARY)).in(lines)
			.ifPresent(this.truth);
		int period = -1;
		for (BalanceLine line : lines) {
			boolean first = line.day() != period;
			period = line.day();
			out.add(period, line(product, line, first ? unitsAway(history, period) : 0));
		}
	}

	/** Whether the summary has a line of the product for the last day. */
	static boolean speaksOfLastDay(ProductHistory history) {
		int count = history.balances().size();
		Balance last = history.balances().get(count - 1);
		int lastRow = history.rows().get(history.rows().size() - 1).entry().day();
		return !last.counts().isEmpty() || !history.balances().get(count - 2).counts().isEmpty()
				|| lastRow == last.lastDay();
	}

	private static int unitsAway(ProductHistory history, int day) {
		return history.balances()
			.stream()
			.filter((balance) -> balance.lastDay() == day)
			.findFirst()
			.orElseThrow()
			.inTransit();
	}

	private String line(Product product, BalanceLine line, int inTransit) {
		List<String> cells = new ArrayList<>(List.of(this.scene.slashed().get(line.day()), product.fnsku(),
				product.asin(), product.mskus().get(0), product.title().on(this.scene.date(line.day())),
				line.cell().disposition().name(), Cells.number(line.start()), Cells.number(inTransit)));
		BEFORE_END.forEach((movement) -> cells.add(Cells.number(written(line, movement))));
		cells.addAll(List.of(Cells.number(line.end()), Cells.number(written(line, Movement.UNKNOWN)),
				line.cell().location(), ""));
		return Cells.quoted(cells.toArray(String[]::new));
	}

	private int written(BalanceLine line, Movement movement) {
		boolean unsigned = movement.outflow() && !this.scene.dialect().signedOutflows();
		return unsigned ? Math.abs(line.movement(movement)) : line.movement(movement);
	}

}
