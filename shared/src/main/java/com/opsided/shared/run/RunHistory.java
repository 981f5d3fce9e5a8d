package com.opsided.shared.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What became of a run so far.
 *
 * @param requestedBy who asked for it, null for the command line
 * @param requestedAt when it was asked for
 * @param queuedAt when it was queued last
 * @param startedAt when its last attempt began, null before the first
 * @param endedAt when it came to rest, null before
 * @param wakeAt when it goes on by itself, null if it does not wait for a time
 * @param claimedBy the trigger or process that claimed it last, null before
 * @param node the node that claimed it last, null if none of the cluster did
 * @param detail why it rests or waits, null if there is nothing to say
 * @param prepared whether its job has added the parameters that all attempts share
 * @param chainedFrom the run it follows, null if none
 */
public record RunHistory(@Nullable String requestedBy, Instant requestedAt, Instant queuedAt,
		@Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable Instant wakeAt, @Nullable String claimedBy,
		@Nullable String node, @Nullable String detail, boolean prepared, @Nullable Long chainedFrom) {

}
