package com.opsided.sandbox.warehouse.api;

/**
 * How far a shipment to Amazon has come: those of {@code amazon-fba.md} §2.3 that the
 * simulated seller's shipments are in.
 */
public enum ShipmentStatus {

	/** On its way, nothing was received. */
	IN_TRANSIT,

	/** Something was received, more may be. */
	RECEIVING,

	/** Amazon is done with it. */
	CLOSED,

	/** The seller called it off. */
	CANCELLED

}
