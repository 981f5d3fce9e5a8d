package com.opsided.sandbox.warehouse.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.opsided.sandbox.warehouse.catalog.FulfillmentCenter;
import com.opsided.sandbox.warehouse.catalog.Product;
import com.opsided.sandbox.warehouse.catalog.Region;
import com.opsided.sandbox.warehouse.stock.Balance;
import com.opsided.sandbox.warehouse.stock.ProductHistory;

/**
 * What storing the product cost at each warehouse in the last three closed months: in the
 * documented columns, or in the first of them under their old, hyphenated names.
 */
final class StorageFees implements Report {

	private static final int HYPHENATED_COLUMNS = 21;

	private static final List<String> COLUMNS = List.of("asin", "fnsku", "product_name", "fulfillment_center",
			"country_code", "longest_side", "median_side", "shortest_side", "measurement_units", "weight",
			"weight_units", "item_volume", "volume_units", "product_size_tier", "average_quantity_on_hand",
			"average_quantity_pending_removal", "estimated_total_item_volume", "month_of_charge", "storage_rate",
			"currency", "estimated_monthly_storage_fee", "dangerous_goods_storage_type",
			"eligible_for_inventory_discount", "qualifies_for_inventory_discount", "total_incentive_fee_amount",
			"breakdown_incentive_fee_amount", "average_quantity_customer_orders");

	private final Scene scene;

	StorageFees(Scene scene) {
		this.scene = scene;
	}

	@Override
	public String header() {
		return line(COLUMNS.stream().map((name) -> this.scene.dialect().hyphenated() ? name.replace('_', '-') : name));
	}

	@Override
	public void write(ProductHistory history, Lines out) {
		List<Balance> balances = history.balances();
		int months = (int) balances.stream().filter((each) -> each.lastDay() > each.firstDay()).count();
		for (int i = Math.max(1, months - 2); i <= months; i++) {
			Map<FulfillmentCenter, Integer> twice = byCenter(balances.get(i - 1));
			byCenter(balances.get(i)).forEach((center, units) -> twice.merge(center, units, Integer::sum));
			YearMonth month = YearMonth.from(this.scene.date(balances.get(i).lastDay()));
			twice.forEach((center, units) -> out.add(0, line(history.product(), center, month, units)));
		}
	}

	private static Map<FulfillmentCenter, Integer> byCenter(Balance balance) {
		Map<FulfillmentCenter, Integer> units = new LinkedHashMap<>();
		balance.counts().forEach((spot, count) -> units.merge(spot.center(), count, Integer::sum));
		return units;
	}

	private String line(Product product, FulfillmentCenter center, YearMonth month, int twiceTheUnits) {
		Size size = Size.of(this.scene, product);
		boolean inches = this.scene.region() == Region.NA;
		BigDecimal average = BigDecimal.valueOf(twiceTheUnits * 5L, 1);
		BigDecimal volume = average.multiply(new BigDecimal("0.06"));
		return line(Stream.of(product.asin(), product.fnsku(), product.title().on(month.atEndOfMonth()), center.code(),
				center.country(), size.longest(), size.median(), size.shortest(), inches ? "inches" : "centimeters",
				size.weight(), inches ? "pounds" : "kilograms", "0.06", inches ? "cubic feet" : "cubic meters",
				size.tier(), average.toPlainString(), "0", volume.toPlainString(), month.toString(), "0.78",
				product.market().currency(), volume.multiply(new BigDecimal("0.78")).toPlainString(), "--", "No", "No",
				"0", "", "0"));
	}

	private String line(Stream<String> cells) {
		Stream<String> shown = this.scene.dialect().hyphenated() ? cells.limit(HYPHENATED_COLUMNS) : cells;
		return Cells.bare(shown.toArray(String[]::new));
	}

}
