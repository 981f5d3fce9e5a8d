package com.opsided.shared.discrepancy;

/**
 * Where a discrepancy stands on the as-of date, and where its claim does once that was
 * filed or closed ({@code detection.md} §5).
 */
public enum DiscrepancyState {

	/** Nothing is left to claim. */
	RESOLVED,
	/** A report is missing without which it cannot be judged. */
	NEEDS_DATA,
	/** Worth knowing, never claimable. */
	INFORMATIONAL,
	/** Too early: Amazon may still pay by itself, or the window is not open yet. */
	WAITING,
	/** The window is open. */
	CLAIMABLE,
	/** The window has closed. */
	EXPIRED,
	/** Its claim is with Amazon; this and what follows is only shown where claims are. */
	FILED,
	/** Its claim was paid. */
	PAID,
	/** A part of its claim was paid. */
	PARTIALLY_PAID,
	/** Amazon refused its claim. */
	DENIED,
	/** Its claim was given up. */
	WITHDRAWN

}
