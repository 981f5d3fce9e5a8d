package com.opsided.sync.fee;

import java.util.List;

import com.opsided.shared.fee.FeePreviewTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.sync.report.CellType;
import com.opsided.sync.report.ReportColumn;
import com.opsided.sync.report.ReportSchema;

/**
 * The fee preview in its three header variants: Europe, North America, and North America
 * with {@code has-local-inventory} ({@code amazon-fba.md} §4). Required is what values a
 * unit ({@code detection.md} §6); its cells may be empty or {@code --}.
 */
public final class FeePreviewSchema {

	/** The report's columns. */
	public static final ReportSchema SCHEMA = new ReportSchema(ReportKind.FEE_PREVIEW, FeePreviewTable.NAME, List.of(
			ReportColumn.of(CellType.TEXT, "sku", "sku").required(),
			ReportColumn.of(CellType.TEXT, "fnsku", "fnsku").required(), ReportColumn.of(CellType.TEXT, "asin", "asin"),
			ReportColumn.of(CellType.TEXT, "amazon_store", "amazon-store").attribute(),
			ReportColumn.of(CellType.TEXT, "title", "product-name").attribute(),
			ReportColumn.of(CellType.TEXT, "product_group", "product-group"),
			ReportColumn.of(CellType.TEXT, "brand", "brand"),
			ReportColumn.of(CellType.TEXT, "fulfilled_by", "fulfilled-by"),
			ReportColumn.of(CellType.TEXT, "has_local_inventory", "has-local-inventory"),
			ReportColumn.of(CellType.DECIMAL, "your_price", "your-price").required(),
			ReportColumn.of(CellType.DECIMAL, "sales_price", "sales-price"),
			ReportColumn.of(CellType.DECIMAL, "longest_side", "longest-side"),
			ReportColumn.of(CellType.DECIMAL, "median_side", "median-side"),
			ReportColumn.of(CellType.DECIMAL, "shortest_side", "shortest-side"),
			ReportColumn.of(CellType.DECIMAL, "length_and_girth", "length-and-girth"),
			ReportColumn.of(CellType.TEXT, "unit_of_dimension", "unit-of-dimension"),
			ReportColumn.of(CellType.DECIMAL, "item_package_weight", "item-package-weight"),
			ReportColumn.of(CellType.TEXT, "unit_of_weight", "unit-of-weight"),
			ReportColumn.of(CellType.TEXT, "size_tier", "product-size-tier", "product-size-weight-band"),
			ReportColumn.of(CellType.CURRENCY, "currency", "currency").required(),
			ReportColumn.of(CellType.DECIMAL, "estimated_fee_total", "estimated-fee-total").required(),
			ReportColumn.of(CellType.DECIMAL, "estimated_referral_fee", "estimated-referral-fee-per-unit"),
			ReportColumn.of(CellType.DECIMAL, "estimated_variable_closing_fee", "estimated-variable-closing-fee"),
			ReportColumn.of(CellType.DECIMAL, "estimated_order_handling_fee", "estimated-order-handling-fee-per-order"),
			ReportColumn.of(CellType.DECIMAL, "estimated_pick_pack_fee", "estimated-pick-pack-fee-per-unit"),
			ReportColumn.of(CellType.DECIMAL, "estimated_weight_handling_fee",
					"estimated-weight-handling-fee-per-unit"),
			ReportColumn.of(CellType.DECIMAL, "expected_fulfillment_fee", "expected-fulfillment-fee-per-unit",
					"expected-domestic-fulfilment-fee-per-unit", "expected-domestic-fulfillment-fee-per-unit"),
			ReportColumn.of(CellType.DECIMAL, "expected_efn_fee_uk", "expected-efn-fulfilment-fee-per-unit-uk"),
			ReportColumn.of(CellType.DECIMAL, "expected_efn_fee_de", "expected-efn-fulfilment-fee-per-unit-de"),
			ReportColumn.of(CellType.DECIMAL, "expected_efn_fee_fr", "expected-efn-fulfilment-fee-per-unit-fr"),
			ReportColumn.of(CellType.DECIMAL, "expected_efn_fee_it", "expected-efn-fulfilment-fee-per-unit-it"),
			ReportColumn.of(CellType.DECIMAL, "expected_efn_fee_es", "expected-efn-fulfilment-fee-per-unit-es"),
			ReportColumn.of(CellType.DECIMAL, "expected_efn_fee_se", "expected-efn-fulfilment-fee-per-unit-se"),
			ReportColumn.of(CellType.DECIMAL, "estimated_future_fee",
					"estimated-future-fee (Current Selling on Amazon + Future Fulfillment fees)",
					"estimated-future-fee"),
			ReportColumn.of(CellType.DECIMAL, "estimated_future_order_handling_fee",
					"estimated-future-order-handling-fee-per-order"),
			ReportColumn.of(CellType.DECIMAL, "estimated_future_pick_pack_fee",
					"estimated-future-pick-pack-fee-per-unit"),
			ReportColumn.of(CellType.DECIMAL, "estimated_future_weight_handling_fee",
					"estimated-future-weight-handling-fee-per-unit"),
			ReportColumn.of(CellType.DECIMAL, "expected_future_fulfillment_fee",
					"expected-future-fulfillment-fee-per-unit")));

	private FeePreviewSchema() {
	}

}
