package com.opsided.sync.detection;

import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/**
 * A ledger row that opened units, and how many of them were accounted for since.
 */
final class OpenRow {

	private final LedgerEvent row;

	private int found;

	private int reimbursed;

	OpenRow(LedgerEvent row) {
		this.row = row;
	}

	LedgerEvent row() {
		return this.row;
	}

	int open() {
		return this.row.units() - this.found - this.reimbursed;
	}

	void find(int units) {
		this.found += units;
	}

	void reimburse(int units) {
		this.reimbursed += units;
	}

	Discrepancy toDiscrepancy(DiscrepancyType type, Standing standing) {
		return new Discrepancy(type, standing, this.row.fnsku(), this.row.msku(), this.row.asin(), this.row.title(),
				this.row.referenceId(), this.row.occurrence(), this.row.date(), this.row.fulfillmentCenter(),
				this.row.disposition(), this.row.reason(), this.row.units(), this.found, this.reimbursed,
				amazonUnreconciled(), null);
	}

	private @Nullable Integer amazonUnreconciled() {
		Integer unreconciled = this.row.unreconciled();
		return (unreconciled != null) ? Units.ofSum(Math.abs((long) unreconciled)) : null;
	}

}
