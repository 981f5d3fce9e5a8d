package com.opsided.sandbox.warehouse.stock;

/**
 * What became of a unit that a ledger row took away.
 */
public enum Fate {

	/** Nothing yet: it is owed. */
	OPEN,
	/** It came back. */
	BACK,
	/** Amazon paid for it. */
	PAID,
	/** The seller had asked for it. */
	ORDERED

}
