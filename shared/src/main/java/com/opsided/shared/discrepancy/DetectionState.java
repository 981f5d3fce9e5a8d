package com.opsided.shared.discrepancy;

/** How far a detection is. */
public enum DetectionState {

	/** Products are being examined. */
	WORKING,
	/** Every product is examined; nothing is valued yet. */
	DETECTED,
	/** Valued, and the one that counts. */
	CURRENT

}
