package com.opsided.integration.auditlog;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.opsided.shared.auditlog.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param id its number
 * @param at when it was written down
 * @param event what was done, as in the filter of the same name; another version of
 * Opsided may have written what this one does not know
 * @param actor who did it, null if nobody is known
 * @param actorEmail the login name of who did it, null if there is no such user any more
 * @param owner the user whose data it touched, null if none
 * @param ownerEmail that user's login name, null likewise
 * @param target what it was done to, such as a connection's id or a login name
 * @param address where the request came from, null if there was none
 * @param requestId the request, null if there was none
 * @param details more about it, by name; never a secret
 */
record AuditLogItem(long id, Instant at, String event, @Nullable UUID actor, @Nullable String actorEmail,
		@Nullable UUID owner, @Nullable String ownerEmail, @Nullable String target, @Nullable String address,
		@Nullable String requestId, Map<String, String> details) {

	static AuditLogItem of(RecordedEvent event, Map<UUID, String> emails) {
		return new AuditLogItem(event.id(), event.at(), event.action(), event.actor(), email(event.actor(), emails),
				event.owner(), email(event.owner(), emails), event.target(), event.address(), event.requestId(),
				event.details());
	}

	private static @Nullable String email(@Nullable UUID user, Map<UUID, String> emails) {
		return (user != null) ? emails.get(user) : null;
	}

}
