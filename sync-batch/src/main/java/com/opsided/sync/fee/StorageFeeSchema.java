package com.opsided.sync.fee;

import java.util.List;

import com.opsided.shared.fee.StorageFeeTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.sync.report.CellType;
import com.opsided.sync.report.ReportColumn;
import com.opsided.sync.report.ReportSchema;

/**
 * The monthly storage fees with 20 to 34 columns, written with underscores or hyphens
 * ({@code amazon-fba.md} §4). The month stands for its last day.
 */
public final class StorageFeeSchema {

	/** The report's columns. */
	public static final ReportSchema SCHEMA = new ReportSchema(ReportKind.STORAGE_FEES, StorageFeeTable.NAME, List.of(
			ReportColumn.of(CellType.TEXT, "sku", "sku"), ReportColumn.of(CellType.TEXT, "asin", "asin"),
			ReportColumn.of(CellType.TEXT, "fnsku", "fnsku").required(),
			ReportColumn.of(CellType.TEXT, "title", "product_name").attribute(),
			ReportColumn.of(CellType.TEXT, "fulfillment_center", "fulfillment_center", "fulfilment_center"),
			ReportColumn.of(CellType.TEXT, "country_code", "country_code"),
			ReportColumn.of(CellType.DECIMAL, "longest_side", "longest_side"),
			ReportColumn.of(CellType.DECIMAL, "median_side", "median_side"),
			ReportColumn.of(CellType.DECIMAL, "shortest_side", "shortest_side"),
			ReportColumn.of(CellType.TEXT, "measurement_units", "measurement_units"),
			ReportColumn.of(CellType.DECIMAL, "weight", "weight"),
			ReportColumn.of(CellType.TEXT, "weight_units", "weight_units"),
			ReportColumn.of(CellType.DECIMAL, "item_volume", "item_volume"),
			ReportColumn.of(CellType.TEXT, "volume_units", "volume_units"),
			ReportColumn.of(CellType.TEXT, "size_tier", "product_size_tier"),
			ReportColumn.of(CellType.DECIMAL, "average_quantity_on_hand", "average_quantity_on_hand"),
			ReportColumn.of(CellType.DECIMAL, "average_quantity_pending_removal", "average_quantity_pending_removal"),
			ReportColumn.of(CellType.DECIMAL, "estimated_total_item_volume", "estimated_total_item_volume"),
			ReportColumn.of(CellType.PERIOD, "month_of_charge", "month_of_charge").filled(),
			ReportColumn.of(CellType.DECIMAL, "storage_utilization_ratio", "storage_utilization_ratio"),
			ReportColumn.of(CellType.TEXT, "storage_utilization_ratio_units", "storage_utilization_ratio_units"),
			ReportColumn.of(CellType.DECIMAL, "base_rate", "base_rate"),
			ReportColumn.of(CellType.DECIMAL, "utilization_surcharge_rate", "utilization_surcharge_rate"),
			ReportColumn.of(CellType.DECIMAL, "storage_rate", "storage_rate"),
			ReportColumn.of(CellType.CURRENCY, "currency", "currency"),
			ReportColumn.of(CellType.DECIMAL, "average_quantity_for_surcharge", "avg_qty_for_sus"),
			ReportColumn.of(CellType.DECIMAL, "estimated_volume_for_surcharge", "est_vol_for_sus"),
			ReportColumn.of(CellType.DECIMAL, "estimated_base_fee", "est_base_msf"),
			ReportColumn.of(CellType.DECIMAL, "estimated_surcharge", "est_sus"),
			ReportColumn.of(CellType.DECIMAL, "estimated_monthly_storage_fee", "estimated_monthly_storage_fee")
				.required(),
			ReportColumn.of(CellType.TEXT, "dangerous_goods_storage_type", "dangerous_goods_storage_type"),
			ReportColumn.of(CellType.TEXT, "eligible_for_inventory_discount", "eligible_for_inventory_discount"),
			ReportColumn.of(CellType.TEXT, "qualifies_for_inventory_discount", "qualifies_for_inventory_discount"),
			ReportColumn.of(CellType.DECIMAL, "total_incentive_fee_amount", "total_incentive_fee_amount"),
			ReportColumn.of(CellType.TEXT, "breakdown_incentive_fee_amount", "breakdown_incentive_fee_amount"),
			ReportColumn.of(CellType.DECIMAL, "average_quantity_customer_orders", "average_quantity_customer_orders")));

	private StorageFeeSchema() {
	}

}
