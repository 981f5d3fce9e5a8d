package com.opsided.sync.jobs;

import java.time.Instant;

import com.opsided.shared.run.RunState;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a list shows.
 *
 * @param job of this job, null for all
 * @param state in this state, null for all
 * @param account of this account, null for all the caller sees
 * @param from requested at this time or later
 * @param to requested before this time
 */
public record RunQuery(@Nullable String job, @Nullable RunState state, @Nullable Long account, @Nullable Instant from,
		@Nullable Instant to) {

}
