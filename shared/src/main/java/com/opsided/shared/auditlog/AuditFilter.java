package com.opsided.shared.auditlog;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted. What is null restricts nothing.
 *
 * @param user who did it or whose data it touched
 * @param action what was done
 * @param from not before
 * @param to before
 * @param after the event after which to go on, towards the past
 * @param limit how many at most
 */
public record AuditFilter(@Nullable UUID user, @Nullable AuditAction action, @Nullable Instant from,
		@Nullable Instant to, @Nullable Position after, int limit) {

	/**
	 * An event's place in the log.
	 *
	 * @param at when it was written down
	 * @param id its number, which orders events of the same moment
	 */
	public record Position(Instant at, long id) {

	}

}
