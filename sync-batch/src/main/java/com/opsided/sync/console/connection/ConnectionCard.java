package com.opsided.sync.console.connection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A connection on the page.
 *
 * @param told what integration-api told
 * @param own whether it is the user's who looks at it: nobody else can connect it again
 * @param deadlines what has to be done in time, the first one first
 */
record ConnectionCard(ToldConnection told, boolean own, List<Deadline> deadlines) {

	static ConnectionCard of(ToldConnection told, UUID user, Instant now) {
		return new ConnectionCard(told, told.owner().equals(user),
				told.health().warnings().stream().map((each) -> Deadline.of(each, now)).sorted().toList());
	}

	/** Whether it can be asked for a new access token. */
	public boolean isAlive() {
		return !this.told.isEnded();
	}

}
