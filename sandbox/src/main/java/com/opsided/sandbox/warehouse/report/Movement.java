package com.opsided.sandbox.warehouse.report;

import com.opsided.sandbox.warehouse.stock.Entry;

/**
 * The columns of the ledger summary between its two balances.
 */
enum Movement {

	/** Units received. */
	RECEIPTS(false),
	/** Units shipped to customers. */
	CUSTOMER_SHIPMENTS(true),
	/** Units that customers returned. */
	CUSTOMER_RETURNS(false),
	/** Units that went back to the seller. */
	VENDOR_RETURNS(true),
	/** Units moved in or out. */
	TRANSFERS(false),
	/** Units found. */
	FOUND(false),
	/** Units lost. */
	LOST(true),
	/** Units damaged. */
	DAMAGED(true),
	/** Units destroyed. */
	DISPOSED(true),
	/** Other corrections. */
	OTHER(false),
	/** What Amazon cannot explain. */
	UNKNOWN(false);

	private final boolean outflow;

	Movement(boolean outflow) {
		this.outflow = outflow;
	}

	/**
	 * Says whether some sellers see the column without its sign.
	 * @return whether units only ever leave through it
	 */
	boolean outflow() {
		return this.outflow;
	}

	static Movement of(Entry entry) {
		return switch (entry.type()) {
			case RECEIPTS -> RECEIPTS;
			case SHIPMENTS -> CUSTOMER_SHIPMENTS;
			case CUSTOMER_RETURNS -> CUSTOMER_RETURNS;
			case VENDOR_RETURNS -> VENDOR_RETURNS;
			case WHSE_TRANSFERS -> TRANSFERS;
			case ADJUSTMENTS -> ofReason(entry.reason());
		};
	}

	private static Movement ofReason(String reason) {
		return switch (reason) {
			case "F", "N" -> FOUND;
			case "M", "5" -> LOST;
			case "E", "6", "7", "H", "K", "U" -> DAMAGED;
			case "D" -> DISPOSED;
			case "J" -> UNKNOWN;
			default -> OTHER;
		};
	}

}
