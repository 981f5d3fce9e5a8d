package com.opsided.shared.schedule;

/** What becomes of a time that passed while no node was there. */
public enum MisfirePolicy {

	/** The last one that was missed is made up for, once. */
	FIRE_ONCE,
	/** It is left out. */
	SKIP

}
