package com.opsided.shared.report;

/**
 * The report files that can be read, named by Amazon's own word for them
 * ({@code amazon-fba.md} §4).
 */
public enum ReportKind {

	/** {@code GET_LEDGER_DETAIL_VIEW_DATA}. */
	LEDGER_DETAIL("ledger detail"),
	/** {@code GET_LEDGER_SUMMARY_VIEW_DATA}. */
	LEDGER_SUMMARY("ledger summary"),
	/** {@code GET_FBA_REIMBURSEMENTS_DATA}. */
	REIMBURSEMENTS("reimbursements"),
	/** {@code GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA}. */
	CUSTOMER_RETURNS("customer returns"),
	/** {@code GET_FBA_FULFILLMENT_REMOVAL_ORDER_DETAIL_DATA}. */
	REMOVAL_ORDERS("removal order detail"),
	/** {@code GET_FBA_FULFILLMENT_REMOVAL_SHIPMENT_DETAIL_DATA}. */
	REMOVAL_SHIPMENTS("removal shipment detail"),
	/**
	 * {@code GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA} and
	 * {@code GET_FBA_MYI_ALL_INVENTORY_DATA}: their headers are the same.
	 */
	MANAGE_INVENTORY("manage FBA inventory"),
	/** {@code GET_FBA_ESTIMATED_FBA_FEES_TXT_DATA}. */
	FEE_PREVIEW("fee preview"),
	/** {@code GET_FBA_STORAGE_FEE_CHARGES_DATA}. */
	STORAGE_FEES("storage fees"),
	/** The seller's sourcing costs: our own columns or Amazon's export. */
	SOURCING_COSTS("sourcing costs");

	private final String title;

	ReportKind(String title) {
		this.title = title;
	}

	/**
	 * Returns the name a person knows the report by.
	 * @return the name, lower case
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Tells whether the files of this kind are kept each by itself ({@code detection.md}
	 * §2), so that one of them speaks; the rows of all others unite.
	 * @return whether they are snapshots
	 */
	public boolean isSnapshot() {
		return this == MANAGE_INVENTORY || this == FEE_PREVIEW || this == SOURCING_COSTS;
	}

}
