package com.opsided.sandbox.warehouse.api;

import com.opsided.sandbox.warehouse.api.InventorySummary.Inbound;
import com.opsided.sandbox.warehouse.api.InventorySummary.Researching;
import com.opsided.sandbox.warehouse.api.InventorySummary.Reserved;
import com.opsided.sandbox.warehouse.api.InventorySummary.Unfulfillable;

/** Keeps the stock. */
final class InventoryLines implements LineFormat<InventorySummary> {

	@Override
	public String write(InventorySummary row) {
		Inbound in = row.inbound();
		Reserved kept = row.reserved();
		Researching sought = row.researching();
		Unfulfillable bad = row.unfulfillable();
		return LineCells.join(row.sellerSku(), row.marketplaceId(), row.fnsku(), row.asin(), row.condition(),
				row.productName(), LineCells.orEmpty(row.lastUpdatedTime()), row.fulfillable(), in.working(),
				in.shipped(), in.receiving(), kept.pendingCustomerOrder(), kept.pendingTransshipment(),
				kept.fcProcessing(), sought.shortTerm(), sought.midTerm(), sought.longTerm(), bad.customerDamaged(),
				bad.warehouseDamaged(), bad.distributorDamaged(), bad.carrierDamaged(), bad.defective(), bad.expired());
	}

	@Override
	public InventorySummary read(String line) {
		LineCells cells = new LineCells(line);
		String sku = cells.text();
		return new InventorySummary(cells.text(), sku, cells.text(), cells.text(), cells.text(), cells.text(),
				cells.instantOrNull(), cells.number(), new Inbound(cells.number(), cells.number(), cells.number()),
				new Reserved(cells.number(), cells.number(), cells.number()),
				new Researching(cells.number(), cells.number(), cells.number()), new Unfulfillable(cells.number(),
						cells.number(), cells.number(), cells.number(), cells.number(), cells.number()));
	}

}
