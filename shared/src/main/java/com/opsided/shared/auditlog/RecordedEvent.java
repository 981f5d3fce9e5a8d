package com.opsided.shared.auditlog;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event as it was written down, by this version or another: its action may be one that
 * {@link AuditAction} does not know.
 *
 * @param id its number
 * @param at when it was written down
 * @param action what was done
 * @param actor who did it, null if nobody is known
 * @param owner the user whose data it touched, null if none
 * @param target what it was done to, null if that says nothing more
 * @param address where the request came from, null if there was none
 * @param requestId the request, null if there was none
 * @param details more about it, by name
 */
public record RecordedEvent(long id, Instant at, String action, @Nullable UUID actor, @Nullable UUID owner,
		@Nullable String target, @Nullable String address, @Nullable String requestId, Map<String, String> details) {

	public RecordedEvent {
		details = Map.copyOf(details);
	}

}
