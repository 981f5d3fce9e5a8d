package com.opsided.sync.schedule;

import java.time.Instant;

/**
 * A time that a schedule names.
 *
 * @param at the time
 * @param spreadMillis over how long the turns of the accounts are spread
 */
record Firing(Instant at, long spreadMillis) {

	/** When an account's turn is; always the same time after a firing. */
	Instant due(long account) {
		return (this.spreadMillis > 0) ? this.at.plusMillis(Math.floorMod(mix(account), this.spreadMillis)) : this.at;
	}

	/** SplitMix64: neighbours come to lie far apart. */
	private static long mix(long account) {
		long mixed = (account ^ (account >>> 30)) * 0xbf58476d1ce4e5b9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
		return mixed ^ (mixed >>> 31);
	}

}
