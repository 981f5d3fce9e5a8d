package com.opsided.shared.auditlog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done. Nothing secret belongs into it; control characters are taken
 * out, so that one event stays one line wherever it is shown.
 *
 * @param action what was done
 * @param actor who did it, null if nobody is known
 * @param owner the user whose data it touched, null if none
 * @param target what it was done to, such as a connection's id or a login name, null if
 * that says nothing more
 * @param address where the request came from, null if there was none
 * @param requestId the request, null if there was none
 * @param details more about it, by name
 */
public record AuditEvent(AuditAction action, @Nullable UUID actor, @Nullable UUID owner, @Nullable String target,
		@Nullable String address, @Nullable String requestId, Map<String, String> details) {

	private static final int LONGEST = 500;

	public AuditEvent {
		target = clean(target);
		address = clean(address);
		requestId = clean(requestId);
		Map<String, String> cleaned = new LinkedHashMap<>();
		details.forEach((name, value) -> cleaned.put(name, String.valueOf(clean(value))));
		details = Map.copyOf(cleaned);
	}

	/**
	 * Begins an event.
	 * @param action what was done
	 * @return the event, about nobody yet
	 */
	public static AuditEvent of(AuditAction action) {
		return new AuditEvent(action, null, null, null, null, null, Map.of());
	}

	/**
	 * Tells who did it.
	 * @param user the user
	 * @return the new event
	 */
	public AuditEvent by(@Nullable UUID user) {
		return new AuditEvent(this.action, user, this.owner, this.target, this.address, this.requestId, this.details);
	}

	/**
	 * Tells whose data it touched.
	 * @param user the user
	 * @return the new event
	 */
	public AuditEvent owner(@Nullable UUID user) {
		return new AuditEvent(this.action, this.actor, user, this.target, this.address, this.requestId, this.details);
	}

	/**
	 * Tells what it was done to.
	 * @param what an id or a name; nothing secret
	 * @return the new event
	 */
	public AuditEvent target(@Nullable String what) {
		return new AuditEvent(this.action, this.actor, this.owner, what, this.address, this.requestId, this.details);
	}

	/**
	 * Tells where it came from.
	 * @param remote the caller's address
	 * @param request the request's id
	 * @return the new event
	 */
	public AuditEvent from(@Nullable String remote, @Nullable String request) {
		return new AuditEvent(this.action, this.actor, this.owner, this.target, remote, request, this.details);
	}

	/**
	 * Tells more.
	 * @param name what it is
	 * @param value the value; nothing secret
	 * @return the new event
	 */
	public AuditEvent detail(String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.details);
		more.put(name, value);
		return new AuditEvent(this.action, this.actor, this.owner, this.target, this.address, this.requestId, more);
	}

	private static @Nullable String clean(@Nullable String text) {
		if (text == null) {
			return null;
		}
		String plain = text.replaceAll("[\\p{Cc}\\u2028\\u2029]", " ");
		return (plain.length() > LONGEST) ? plain.substring(0, LONGEST) : plain;
	}

}
