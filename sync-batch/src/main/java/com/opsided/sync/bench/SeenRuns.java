package com.opsided.sync.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunAttempt;
import com.opsided.shared.run.RunAttemptView;
import com.opsided.shared.run.RunHistory;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunView;

/** Runs that a node executes, as the tables show them. */
final class SeenRuns {

	private static final long LOOK_NANOS = 20_000_000;

	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private final RunView runs;

	private final RunAttemptView attempts;

	SeenRuns(Workplace place) {
		this.runs = new RunView(place.jdbc());
		this.attempts = new RunAttemptView(place.jdbc());
	}

	/**
	 * Waits until a run has completed.
	 * @throws IllegalStateException if it fails, or takes longer than any should
	 */
	Run completed(long account, long id) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			Run run = this.runs.find(account, id).orElseThrow();
			if (run.state() == RunState.COMPLETED) {
				return run;
			}
			if (run.state() == RunState.FAILED || run.state() == RunState.STOPPED || System.nanoTime() > end) {
				throw new IllegalStateException("Run %d is %s: %s".formatted(id, run.state(), run.history().detail()));
			}
			LockSupport.parkNanos(LOOK_NANOS);
		}
	}

	/** From the first begin to the last end, once all have completed. */
	double seconds(List<Run> requested) {
		List<RunHistory> done = requested.stream().map((run) -> completed(run.account(), run.id()).history()).toList();
		Instant began = done.stream()
			.map(RunHistory::startedAt)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElseThrow();
		Instant ended = done.stream()
			.map(RunHistory::endedAt)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElseThrow();
		return seconds(began, ended);
	}

	/** From the time at which its trigger was due to the begin of its first step. */
	double toFirstStep(Run run) {
		Instant first = this.attempts.of(run.account(), run.id())
			.stream()
			.flatMap((attempt) -> attempt.steps().stream())
			.map(RunAttempt.Step::startedAt)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElseThrow();
		return seconds(run.history().requestedAt(), first);
	}

	static double seconds(Instant from, Instant to) {
		return Duration.between(from, to).toNanos() / 1e9;
	}

}
