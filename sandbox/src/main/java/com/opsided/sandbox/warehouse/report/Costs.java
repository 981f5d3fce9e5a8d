package com.opsided.sandbox.warehouse.report;

import com.opsided.sandbox.warehouse.stock.ProductHistory;

/**
 * The seller's own list of sourcing costs.
 */
final class Costs implements Report {

	@Override
	public String header() {
		return "fnsku,unit_cost,currency,effective_from";
	}

	@Override
	public void write(ProductHistory history, Lines out) {
		history.product()
			.costs()
			.forEach((cost) -> out.add(0, String.join(",", history.product().fnsku(), cost.unitCost().toPlainString(),
					cost.currency(), cost.effectiveFrom().toString())));
	}

}
