package com.opsided.shared.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A login until it ends.
 *
 * @param owner the user
 * @param id the session's id
 * @param idleEnd when it ends if it is not refreshed
 * @param absoluteEnd when it ends in any case
 */
public record Session(UUID owner, UUID id, Instant idleEnd, Instant absoluteEnd) {

	public Session {
		if (idleEnd.isAfter(absoluteEnd)) {
			idleEnd = absoluteEnd;
		}
	}

}
