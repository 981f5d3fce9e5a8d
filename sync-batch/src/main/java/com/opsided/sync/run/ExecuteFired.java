package com.opsided.sync.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import com.opsided.shared.run.Claim;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;

/**
 * What a node does when a trigger has fired for a job and an account: claims a run,
 * executes it in the calling thread, and writes its end, for its own attempt only
 * ({@code design.md}, "A run, from request to rest").
 */
public final class ExecuteFired {

	private static final Logger logger = LoggerFactory.getLogger(ExecuteFired.class);

	private final RunTable runs;

	private final AttemptRun attempts;

	private final EndRun ends;

	private final KnownJobs jobs;

	private final ObjectProvider<PrepareRun> preparations;

	private final NodeShutdown shutdown;

	private final TellRun tell;

	private final RunLogContext log;

	private final Clock clock;

	ExecuteFired(RunTable runs, AttemptRun attempts, EndRun ends, KnownJobs jobs,
			ObjectProvider<PrepareRun> preparations, NodeShutdown shutdown, TellRun tell, RunLogContext log,
			Clock clock) {
		this.runs = runs;
		this.attempts = attempts;
		this.ends = ends;
		this.jobs = jobs;
		this.preparations = preparations;
		this.shutdown = shutdown;
		this.tell = tell;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Executes the run that a trigger has fired for, if there is one for it.
	 * @param account the account
	 * @param job the name of the job
	 * @param claim who claims it
	 */
	public void fire(long account, String job, Claim claim) {
		Optional<Run> claimed;
		try {
			claimed = this.runs.claim(account, job, claim);
		}
		catch (DuplicateKeyException ex) {
			this.tell.tell((listener) -> listener.conflict(account, job));
			this.ends.tryAgainLater(account, job);
			return;
		}
		claimed.ifPresent((run) -> this.shutdown
			.counting(() -> this.log.during(run, claim.node(), () -> execute(run, !claim.dead().isEmpty()))));
	}

	private void execute(Run run, boolean takenOver) {
		Instant began = this.clock.instant();
		boolean recovered = takenOver && run.attempt() > 1;
		this.tell.tell((listener) -> {
			listener.claimed(run, Duration.between(run.history().queuedAt(), began));
			if (recovered) {
				listener.recovered(run);
			}
		});
		AttemptEnd end = attempt(run);
		Optional<RunState> written = this.ends.write(run, end);
		if (written.isEmpty()) {
			logger.warn("Attempt {} of run {} was taken over by another node while this one was asleep", run.attempt(),
					run.id());
			this.tell.tell((listener) -> listener.superseded(run));
			return;
		}
		Duration took = Duration.between(began, this.clock.instant());
		this.tell.tell((listener) -> listener.ended(run, written.get(), took, end.cause()));
	}

	private AttemptEnd attempt(Run run) {
		try {
			if (run.state() == RunState.STOPPING) {
				this.attempts.settle(run, this.jobs.get(run.job()), RunParameters.of(run));
				return AttemptEnd.stopped();
			}
			Run prepared = prepare(run);
			return AttemptEnd.of(this.attempts.attempt(prepared, this.jobs.get(run.job()), RunParameters.of(prepared)),
					this.shutdown);
		}
		catch (Exception ex) {
			logger.error("Run {} ({}) failed at attempt {}", run.id(), run.job(), run.attempt(), ex);
			return AttemptEnd.failed(ex);
		}
	}

	private Run prepare(Run run) {
		PrepareRun preparation = this.preparations.stream()
			.filter((each) -> each.job().equals(run.job()))
			.findFirst()
			.orElse(null);
		if (preparation == null || run.history().prepared()) {
			return run;
		}
		Map<String, String> added = preparation.prepare(run);
		return this.runs.prepared(run, added)
			.orElseThrow(() -> new IllegalStateException("Another attempt of the run has begun"));
	}

}
