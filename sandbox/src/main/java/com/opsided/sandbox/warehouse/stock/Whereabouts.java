package com.opsided.sandbox.warehouse.stock;

/**
 * Where a unit is.
 */
public enum Whereabouts {

	/** In a bin of a warehouse. */
	IN_STOCK,
	/** On a truck between two warehouses. */
	IN_TRANSIT,
	/** Nobody knows. */
	MISSING,
	/** With a customer. */
	SOLD,
	/** Back with the seller or given away. */
	REMOVED,
	/** Destroyed. */
	DESTROYED,
	/** Taken over by Amazon, which has paid for it. */
	AMAZONS

}
