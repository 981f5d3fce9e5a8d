package com.opsided.sync.console.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.opsided.shared.account.Account;
import com.opsided.shared.run.RunAttempt;
import com.opsided.shared.run.RunState;
import com.opsided.sync.jobs.RunDetails;
import com.opsided.sync.jobs.RunSummary;
import org.jspecify.annotations.Nullable;

/**
 * A run as its page shows it.
 *
 * @param run the run
 * @param details all that is known of it
 * @param job its job as people name it
 * @param account the account it works on
 * @param live whether something may still change by itself
 * @param took how long its last attempt took or has taken, null before the first
 * @param eta how long it will still take, null if that is not known
 * @param percent how much of it is done, null if that is not known
 * @param strips the steps that nodes share
 */
public record ShownRun(RunSummary run, RunDetails details, String job, Account account, boolean live,
		@Nullable Duration took, @Nullable Duration eta, @Nullable Long percent, List<PartitionStrip> strips) {

	/** Its last log lines come a moment after its end. */
	private static final Duration AFTERWARDS = Duration.ofSeconds(5);

	public ShownRun {
		strips = List.copyOf(strips);
	}

	static ShownRun of(RunDetails details, Account account, Clock clock) {
		ListedRun listed = ListedRun.of(details.run(), clock);
		Double share = details.rates().progress();
		Long eta = details.rates().etaSeconds();
		return new ShownRun(details.run(), details, listed.job(), account, isLive(details.run(), clock.instant()),
				listed.took(), (eta != null) ? Duration.ofSeconds(eta) : null,
				(share != null) ? (long) Math.floor(share * 100) : null,
				details.partitions().stream().map(PartitionStrip::of).toList());
	}

	private static boolean isLive(RunSummary run, Instant now) {
		return switch (run.state()) {
			case QUEUED, RUNNING, WAITING, STOPPING -> true;
			case COMPLETED, FAILED, STOPPED, ABANDONED ->
				run.endedAt() != null && now.isBefore(run.endedAt().plus(AFTERWARDS));
		};
	}

	/**
	 * Tells whether it can be asked to stop.
	 * @return whether it can
	 */
	public boolean mayStop() {
		return this.run.state() != RunState.STOPPING && this.run.state().mayBecome(RunState.STOPPED);
	}

	/**
	 * Tells whether it can be restarted or given up.
	 * @return whether it can
	 */
	public boolean mayRestart() {
		return this.run.state() == RunState.FAILED || this.run.state() == RunState.STOPPED;
	}

	/**
	 * Tells how long a step took.
	 * @param step the step
	 * @return the time, null if it has not ended
	 */
	public @Nullable Duration took(RunAttempt.Step step) {
		return took(step.startedAt(), step.endedAt());
	}

	/**
	 * Tells how long an attempt took.
	 * @param attempt the attempt
	 * @return the time, null if it has not ended
	 */
	public @Nullable Duration took(RunAttempt attempt) {
		return took(attempt.startedAt(), attempt.endedAt());
	}

	private static @Nullable Duration took(@Nullable Instant from, @Nullable Instant to) {
		return (from != null && to != null) ? Duration.between(from, to) : null;
	}

}
