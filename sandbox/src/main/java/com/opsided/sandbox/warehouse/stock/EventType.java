package com.opsided.sandbox.warehouse.stock;

/**
 * The ledger's event types with their usual share of its rows ({@code amazon-fba.md} §5).
 */
public enum EventType {

	/** Units shipped to customers. */
	SHIPMENTS("Shipments", 54),
	/** Units corrected, lost, found, damaged, regraded or disposed of. */
	ADJUSTMENTS("Adjustments", 13),
	/** Units on their way between warehouses. */
	WHSE_TRANSFERS("WhseTransfers", 9),
	/** Units that customers sent back. */
	CUSTOMER_RETURNS("CustomerReturns", 12),
	/** Units that the seller sent in. */
	RECEIPTS("Receipts", 8),
	/** Units that went back to the seller. */
	VENDOR_RETURNS("VendorReturns", 4);

	private final String text;

	private final int share;

	EventType(String text, int share) {
		this.text = text;
		this.share = share;
	}

	/**
	 * Returns the type as the ledger writes it.
	 * @return the text
	 */
	public String text() {
		return this.text;
	}

	/**
	 * Returns how many of a hundred rows are of this type.
	 * @return the share in percent
	 */
	int share() {
		return this.share;
	}

}
