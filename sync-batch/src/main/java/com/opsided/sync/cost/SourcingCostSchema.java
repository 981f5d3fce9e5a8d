package com.opsided.sync.cost;

import java.util.List;
import java.util.Set;

import com.opsided.shared.cost.SourcingCostTable;
import com.opsided.shared.report.ReportKind;
import com.opsided.sync.report.CellType;
import com.opsided.sync.report.ReportColumn;
import com.opsided.sync.report.ReportSchema;

/**
 * What units cost the seller, from a list of the seller's own or from Amazon's "Manage
 * Your Sourcing Cost" ({@code amazon-fba.md} §6.3). Both land in one table, which derives
 * {@code unit_cost} from them:
 * <ol>
 * <li>{@code stated_cost}: what the seller says, in the own list or as
 * {@code Seller New Cost};</li>
 * <li>else {@code approved_cost}, if {@code approved_by} says {@code SELLER}: it is the
 * seller's figure that Amazon accepted;</li>
 * <li>else nothing: a cost whose source is {@code AMAZON}, and
 * {@code Amazon Estimated Cost}, are Amazon's opinion of what it owes and prove no
 * underpayment.</li>
 * </ol>
 * Such a row without a cost is no bad row; most of Amazon's export looks like that. A
 * cost is in force from {@code effective_from}: the own list's column, or
 * {@code Date of Last Updated Cost}. A {@code Seller New Cost} has no date of its own and
 * takes that one too, so that it never reaches back before the cost it replaces. Missing
 * means always.
 */
public final class SourcingCostSchema {

	/** The seller's own list. */
	public static final ReportSchema OWN = schema(column(CellType.TEXT, "fnsku", "fnsku"),
			column(CellType.TEXT, "msku", "msku", "sku", "merchant-sku", "seller-sku"),
			column(CellType.TEXT, "asin", "asin"), column(CellType.COST, "stated_cost", "unit_cost").filled(),
			column(CellType.COST, "approved_cost"), column(CellType.TEXT, "approved_by"),
			column(CellType.COST, "estimated_cost"), column(CellType.CURRENCY, "currency", "currency").filled(),
			column(CellType.DATE, "effective_from", "effective_from"));

	/** Amazon's export. */
	public static final ReportSchema AMAZON = schema(column(CellType.TEXT, "fnsku", "Fnsku").required(),
			column(CellType.TEXT, "msku", "Msku", "Sku"), column(CellType.TEXT, "asin", "Asin"),
			column(CellType.COST, "stated_cost", "Seller New Cost"),
			column(CellType.COST, "approved_cost", "Latest Approved Cost").required(),
			column(CellType.TEXT, "approved_by", "Source of Latest Approved Cost").required(),
			column(CellType.COST, "estimated_cost", "Amazon Estimated Cost"),
			column(CellType.CURRENCY, "currency", "Currency").required(),
			column(CellType.DATE, "effective_from", "Date of Last Updated Cost"));

	private SourcingCostSchema() {
	}

	private static ReportColumn column(CellType type, String name, String... headers) {
		return ReportColumn.of(type, name, headers);
	}

	private static ReportSchema schema(ReportColumn... columns) {
		return new ReportSchema(ReportKind.SOURCING_COSTS, SourcingCostTable.NAME, List.of(columns),
				Set.of("fnsku", "msku"));
	}

}
