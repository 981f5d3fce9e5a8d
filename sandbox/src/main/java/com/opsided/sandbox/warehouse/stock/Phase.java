package com.opsided.sandbox.warehouse.stock;

/**
 * The course of a day. Units get lost before any are found, and are found before any are
 * paid: the order in which {@code detection.md} §3 reads one day's rows.
 */
enum Phase {

	/** The seller's orders come in. */
	MORNING,
	/** Units are moved, sold, lost, damaged. */
	WORK,
	/** Units turn up and trucks arrive. */
	AFTERNOON,
	/** Amazon pays and takes back. */
	EVENING

}
