package com.opsided.sync.claim;

import java.util.List;

import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.ValueBasis;

/**
 * How a kind of claim is put in words for Seller Central, and what Amazon wants to see
 * with it ({@code amazon-fba.md} §6.5).
 */
enum ClaimWording {

	/** Lost in a fulfilment centre. */
	LOST("lost in an Amazon fulfillment center", "Reported lost", "Reference ID", "found since",
			"The inventory ledger reports these units as lost. Units found later and reimbursements are already "
					+ "deducted.",
			"The ledger extract", "The supplier's invoice, if Amazon asks for the value"),

	/** Damaged in a fulfilment centre. */
	DAMAGED("damaged in an Amazon fulfillment center", "Reported damaged", "Reference ID", "found since",
			"The inventory ledger reports these units as damaged at the fulfillment center. Reimbursements are "
					+ "already deducted.",
			"The ledger extract", "The supplier's invoice, if Amazon asks for the value"),

	/** Disposed of without an order. */
	DISPOSED("disposed of without a removal order of ours", "Disposed of", "Reference ID", "covered by removal orders",
			"The inventory ledger reports these units as disposed of. Our removal orders of type Disposal do not cover "
					+ "them.",
			"The ledger extract", "The removal order detail report of the time"),

	/** Lost between two fulfilment centres. */
	TRANSFER("lost in a transfer between fulfillment centers", "Left the fulfillment center", "Reference ID",
			"arrived since", "The inventory ledger shows that these units left and shows no arrival.",
			"The ledger extract"),

	/** Missing from a shipment to Amazon. */
	INBOUND("missing from an inbound shipment", "Date of the shipment", "Shipment ID", "found since",
			"These units were shipped to Amazon and have not been received. Received units are already deducted.",
			"The supplier's invoice or signed packing slip (no purchase order, no pro-forma invoice)",
			"The proof of delivery or bill of lading", "The ledger extract with the receipts of the shipment"),

	/** Refunded to the customer, never returned. */
	RETURN("refunded to the customer and not returned", "Refunded", "Order ID", "returned",
			"The customer was refunded. The units have not been returned to a fulfillment center and have not been "
					+ "reimbursed.",
			"The ledger extract with the customer returns of the product"),

	/** Reimbursed below the sourcing cost. */
	UNDERPAID("reimbursed below their sourcing cost", "Reimbursement approved", "Reimbursement ID", "found since",
			"The amount reimbursed per unit is below our sourcing cost of the time.",
			"The supplier's invoice that shows the sourcing cost", "The reimbursement from the reimbursements report"),

	/** A reimbursement taken back though the unit did not come back. */
	REVERSED("whose reimbursement was reversed without a return of the units", "Reversed", "Reimbursement ID",
			"found since", "The reimbursement was reversed. The inventory ledger shows no units that came back.",
			"The ledger extract", "Both reimbursements from the reimbursements report");

	private final String what;

	private final String day;

	private final String reference;

	private final String closed;

	private final String statement;

	/** One a line, for an enum holds what cannot change. */
	private final String documents;

	ClaimWording(String what, String day, String reference, String closed, String statement, String... documents) {
		this.what = what;
		this.day = day;
		this.reference = reference;
		this.closed = closed;
		this.statement = statement;
		this.documents = String.join("\n", documents);
	}

	/** The wording of a type; the informational types never lead to a claim. */
	static ClaimWording of(DiscrepancyType type) {
		return switch (type) {
			case FC_LOST -> LOST;
			case FC_DAMAGED -> DAMAGED;
			case DISPOSED_WITHOUT_ORDER -> DISPOSED;
			case TRANSFER_LOSS -> TRANSFER;
			case INBOUND_SHORT -> INBOUND;
			case RETURN_NOT_RECEIVED -> RETURN;
			case UNDERPAID_REIMBURSEMENT -> UNDERPAID;
			case REVERSED_NOT_RETURNED -> REVERSED;
			case BALANCE_BREAK, SNAPSHOT_DRIFT -> throw new IllegalArgumentException(type + " is never claimed");
		};
	}

	/** What Amazon is asked to do about the units. */
	String wish() {
		return (this == UNDERPAID) ? "pay the difference for" : "reimburse";
	}

	/** What a unit's value is that the seller can prove. */
	String value(ValueBasis basis) {
		return switch (basis) {
			case SOURCING_COST -> (this == UNDERPAID) ? "Difference per unit" : "Sourcing cost per unit";
			case REVERSED_AMOUNT -> "Amount reversed per unit";
			case PAST_REIMBURSEMENTS, PRICE_LESS_FEES, UNKNOWN -> "";
		};
	}

	/** What happened to the units: "11 units …". */
	String what() {
		return this.what;
	}

	/** What the event's date is. */
	String day() {
		return this.day;
	}

	/** What the reference id names. */
	String reference() {
		return this.reference;
	}

	/** What the units did that are not open any more. */
	String closed() {
		return this.closed;
	}

	/** What the reports say, in one or two sentences. */
	String statement() {
		return this.statement;
	}

	/** What to attach. */
	List<String> documents() {
		return this.documents.lines().toList();
	}

}
