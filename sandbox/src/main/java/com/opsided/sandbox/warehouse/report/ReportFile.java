package com.opsided.sandbox.warehouse.report;

import java.util.Locale;

import com.opsided.sandbox.warehouse.catalog.Dice;
import com.opsided.sandbox.warehouse.catalog.Product;

/**
 * The files that a simulated seller downloads ({@code amazon-fba.md} §4), and the
 * seller's own list of costs.
 */
public enum ReportFile {

	/** {@code GET_LEDGER_DETAIL_VIEW_DATA}. */
	LEDGER_DETAIL(".txt"),
	/** {@code GET_LEDGER_SUMMARY_VIEW_DATA}. */
	LEDGER_SUMMARY(".txt"),
	/** {@code GET_FBA_REIMBURSEMENTS_DATA}. */
	REIMBURSEMENTS(".txt"),
	/** {@code GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA}. */
	CUSTOMER_RETURNS(".txt"),
	/** {@code GET_FBA_FULFILLMENT_REMOVAL_ORDER_DETAIL_DATA}. */
	REMOVAL_ORDERS(".txt"),
	/** {@code GET_FBA_FULFILLMENT_REMOVAL_SHIPMENT_DETAIL_DATA}. */
	REMOVAL_SHIPMENTS(".txt"),
	/** {@code GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA}. */
	MANAGE_FBA_INVENTORY(".txt"),
	/** {@code GET_FBA_ESTIMATED_FBA_FEES_TXT_DATA}. */
	FEE_PREVIEW(".txt"),
	/** {@code GET_FBA_STORAGE_FEE_CHARGES_DATA}. */
	STORAGE_FEES(".txt"),
	/** The seller's sourcing costs. */
	COSTS(".csv");

	private final String ending;

	ReportFile(String ending) {
		this.ending = ending;
	}

	/**
	 * Returns the file's name.
	 * @return {@code ledger-detail.txt} and the like
	 */
	public String fileName() {
		return word() + this.ending;
	}

	/**
	 * Returns the name a person uses for it.
	 * @return {@code ledger-detail} and the like
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Chance for what the report alone decides about a product. */
	Dice dice(long seed, Product product) {
		return new Dice(seed, 1_000_000_007L * (1 + fileName().hashCode()) + product.index());
	}

	/**
	 * Finds a report by its name.
	 * @param word {@code ledger-detail} and the like
	 * @return the report
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public static ReportFile parse(String word) {
		for (ReportFile file : values()) {
			if (file.word().equals(word)) {
				return file;
			}
		}
		throw new IllegalArgumentException("'" + word + "' is not a report; " + ReportFile.LEDGER_DETAIL.word() + ", "
				+ ReportFile.REIMBURSEMENTS.word() + " and so on are");
	}

}
