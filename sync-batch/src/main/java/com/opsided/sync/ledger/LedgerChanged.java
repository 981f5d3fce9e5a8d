package com.opsided.sync.ledger;

import com.opsided.shared.report.ReportLoad;
import com.opsided.sync.report.StaleLoad;

/** Dates that a load left out, for they were live already, are not live as they were. */
final class LedgerChanged extends StaleLoad {

	LedgerChanged(ReportLoad load) {
		super("The ledger changed while " + load.fileName() + " was loaded");
	}

}
