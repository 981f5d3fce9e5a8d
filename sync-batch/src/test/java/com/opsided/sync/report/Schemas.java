package com.opsided.sync.report;

import java.util.List;

import com.opsided.sync.cost.SourcingCostSchema;
import com.opsided.sync.customerreturn.CustomerReturnSchema;
import com.opsided.sync.fee.FeePreviewSchema;
import com.opsided.sync.fee.StorageFeeSchema;
import com.opsided.sync.inventory.ManageInventorySchema;
import com.opsided.sync.ledger.LedgerDetailSchema;
import com.opsided.sync.ledger.LedgerSummarySchema;
import com.opsided.sync.reimbursement.ReimbursementSchema;
import com.opsided.sync.removal.RemovalOrderSchema;
import com.opsided.sync.removal.RemovalShipmentSchema;

/**
 * Every schema there is.
 */
final class Schemas {

	static final List<ReportSchema> ALL = List.of(LedgerDetailSchema.SCHEMA, LedgerSummarySchema.SCHEMA,
			ReimbursementSchema.SCHEMA, CustomerReturnSchema.SCHEMA, RemovalOrderSchema.SCHEMA,
			RemovalShipmentSchema.SCHEMA, ManageInventorySchema.SCHEMA, FeePreviewSchema.SCHEMA,
			StorageFeeSchema.SCHEMA, SourcingCostSchema.OWN, SourcingCostSchema.AMAZON);

	private Schemas() {
	}

}
