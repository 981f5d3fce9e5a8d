package com.opsided.sync.ledger;

import com.opsided.sync.report.ReportFile;

/**
 * Where the columns of one ledger file stand; −1 for those its header lacks.
 */
final class LedgerColumns {

	private final ReportFile file;

	private final int count;

	private final int date;

	private final int quantity;

	private final int referenceId;

	private final int reconciled;

	private final int unreconciled;

	private final int time;

	private final int[] product;

	private final int[] attribute;

	LedgerColumns(ReportFile file) {
		this.file = file;
		this.count = file.header().size();
		this.date = file.field("event_date");
		this.quantity = file.field("quantity");
		this.referenceId = file.field("reference_id");
		this.reconciled = file.field("reconciled");
		this.unreconciled = file.field("unreconciled");
		this.time = file.field("event_time");
		this.product = fields("fnsku", "asin", "msku", "title");
		this.attribute = fields("event_type", "fulfillment_center", "disposition", "reason", "country", "store");
	}

	private int[] fields(String... columns) {
		int[] fields = new int[columns.length];
		for (int i = 0; i < columns.length; i++) {
			fields[i] = this.file.field(columns[i]);
		}
		return fields;
	}

	int count() {
		return this.count;
	}

	int date() {
		return this.date;
	}

	int quantity() {
		return this.quantity;
	}

	int referenceId() {
		return this.referenceId;
	}

	int reconciled() {
		return this.reconciled;
	}

	int unreconciled() {
		return this.unreconciled;
	}

	int time() {
		return this.time;
	}

	/** The places of FNSKU, ASIN, MSKU and title; not to be changed. */
	int[] product() {
		return this.product;
	}

	/**
	 * The places of event type, fulfilment centre, disposition, reason, country and
	 * store; not to be changed.
	 */
	int[] attribute() {
		return this.attribute;
	}

	/**
	 * Returns a number that tells one order of columns from another.
	 * @return the same number for the same places
	 */
	long fingerprint() {
		long fingerprint = this.count;
		for (int field : this.file.fields()) {
			fingerprint = RowHash.mix(fingerprint ^ field);
		}
		return fingerprint;
	}

}
