package com.opsided.shared.run;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One piece of requested work. A Spring Batch job instance does it; job executions are
 * its attempts.
 *
 * @param account the account it works on
 * @param id its number, unique among all accounts
 * @param job the name of the job
 * @param key the idempotency key, unique within the account
 * @param state where it stands
 * @param attempt how often it was claimed
 * @param parameters what the job is told, the same at every attempt once it has begun
 * @param history what became of it so far
 */
public record Run(long account, long id, String job, String key, RunState state, int attempt,
		Map<String, String> parameters, RunHistory history) {

	public Run {
		parameters = Map.copyOf(parameters);
	}

	/**
	 * Returns the day it was asked to be done for, in its parameter {@code asOf}.
	 * @return the day, nothing if it is for the day on which it is done
	 */
	public Optional<LocalDate> asOf() {
		return Optional.ofNullable(this.parameters.get("asOf")).map(LocalDate::parse);
	}

	/**
	 * Tells whether an earlier attempt left work behind.
	 * @return whether it was claimed before and did not complete
	 */
	public boolean wasInterrupted() {
		return this.attempt > 0 && this.state != RunState.COMPLETED && this.state != RunState.ABANDONED;
	}

}
