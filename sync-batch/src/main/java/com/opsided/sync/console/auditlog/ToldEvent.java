package com.opsided.sync.console.auditlog;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done, as integration-api tells it.
 *
 * @param at when it was written down
 * @param event what was done
 * @param actor who did it, null if nobody is known
 * @param actorEmail that user's login name, null if there is no such user any more
 * @param owner the user whose data it touched, null if none
 * @param ownerEmail that user's login name, null likewise
 * @param target what it was done to, null if that says nothing more
 * @param address where the request came from, null if there was none
 * @param requestId the request, null if there was none
 * @param details more about it, by name
 */
record ToldEvent(Instant at, String event, @Nullable UUID actor, @Nullable String actorEmail, @Nullable UUID owner,
		@Nullable String ownerEmail, @Nullable String target, @Nullable String address, @Nullable String requestId,
		Map<String, String> details) {

	/** The details by name, so that rows look alike. */
	public SortedMap<String, String> sorted() {
		return new TreeMap<>(this.details);
	}

}
