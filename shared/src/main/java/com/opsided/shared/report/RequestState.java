package com.opsided.shared.report;

/** How far a report that is asked of Amazon is on its way into the tables. */
public enum RequestState {

	/** Amazon is still to be asked to make it, now or after it has cooled down. */
	WANTED,
	/** Amazon makes it. */
	REQUESTED,
	/** Amazon has made it; its document is to be fetched. */
	READY,
	/** Its document is on the disk of a node. */
	FETCHED,
	/** Its rows count. */
	LOADED,
	/** Amazon cancelled it: there was no data. */
	NO_DATA,
	/** It was given up, for a reason that is kept. */
	FAILED;

	/**
	 * Tells whether nothing more will become of it by itself.
	 * @return whether it is at rest
	 */
	public boolean isFinal() {
		return this == LOADED || this == NO_DATA || this == FAILED;
	}

}
