package com.opsided.sandbox.warehouse.stock;

/**
 * What a ledger row did to its units that the seller may be owed for.
 */
public enum Harm {

	/** Nothing of that kind. */
	NONE,
	/** Lost them. */
	LOST,
	/** Damaged them. */
	DAMAGED,
	/** Destroyed them. */
	DISPOSED,
	/** Sent them to another warehouse. */
	SENT

}
