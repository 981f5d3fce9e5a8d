package com.opsided.shared.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How many of the runs that were requested under one key are in a state.
 *
 * @param key the idempotency key, that of one run of each account
 * @param state the state
 * @param runs how many
 * @param endedAt when the last of them ended, null if one has not
 */
public record RequestedCount(String key, RunState state, long runs, @Nullable Instant endedAt) {

}
