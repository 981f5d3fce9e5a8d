package com.opsided.shared.report;

/** How far a report file is on its way into the tables. */
public enum LoadState {

	/** Chunks are being written; they are not visible yet. */
	COPYING,
	/** Every row is written or refused; none is visible yet. */
	COPIED,
	/** Its rows count. */
	LIVE,
	/** It was given up, for a reason that is kept; none of its rows count. */
	FAILED

}
