package com.opsided.shared.run;

import java.time.Instant;

/**
 * How many runs of a job are in a state.
 *
 * @param job the name of the job
 * @param state the state
 * @param runs how many
 * @param since when the one that was queued first was
 */
public record RunCount(String job, RunState state, long runs, Instant since) {

}
