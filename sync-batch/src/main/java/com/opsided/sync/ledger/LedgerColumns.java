package com.opsided.sync.ledger;

import com.opsided.sync.report.ReportFile;

/**
 * Where the columns of one ledger file stand; −1 for those its header lacks.
 */
record LedgerColumns(int count, int date, int quantity, int referenceId, int reconciled, int unreconciled, int time,
		int[] product, int[] attribute) {

	static LedgerColumns of(ReportFile file) {
		return new LedgerColumns(file.header().size(), at(file, "event_date"), at(file, "quantity"),
				at(file, "reference_id"), at(file, "reconciled"), at(file, "unreconciled"), at(file, "event_time"),
				all(file, "fnsku", "asin", "msku", "title"),
				all(file, "event_type", "fulfillment_center", "disposition", "reason", "country", "store"));
	}

	private static int at(ReportFile file, String column) {
		return file.header().position(column);
	}

	private static int[] all(ReportFile file, String... columns) {
		int[] positions = new int[columns.length];
		for (int i = 0; i < columns.length; i++) {
			positions[i] = at(file, columns[i]);
		}
		return positions;
	}

}
