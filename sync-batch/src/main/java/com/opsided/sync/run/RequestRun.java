package com.opsided.sync.run;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunTable;
import com.opsided.shared.run.RunView;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Requests runs: the run and the trigger that starts it, in one short transaction or, if
 * there is one already, in that.
 */
public final class RequestRun {

	private final TransactionOperations transactions;

	private final RunTable runs;

	private final RunView view;

	private final StoreTrigger triggers;

	private final KnownJobs jobs;

	private final Clock clock;

	RequestRun(TransactionOperations transactions, RunTable runs, RunView view, StoreTrigger triggers, KnownJobs jobs,
			Clock clock) {
		this.transactions = transactions;
		this.runs = runs;
		this.view = view;
		this.triggers = triggers;
		this.jobs = jobs;
		this.clock = clock;
	}

	/**
	 * Requests a run. The same key again answers with the same run.
	 * @param wanted the run
	 * @return the run, and whether it is new
	 * @throws RunKeyTaken if the account used the key for another job or other parameters
	 * @throws NoSuchJob if there is no such job
	 */
	public RequestedRun request(NewRun wanted) {
		this.jobs.get(wanted.job());
		return Objects.requireNonNull(this.transactions.execute((transaction) -> insert(wanted)));
	}

	private RequestedRun insert(NewRun wanted) {
		Optional<Run> created = this.runs.insert(wanted);
		if (created.isPresent()) {
			this.triggers.store(wanted.account(), wanted.job(), this.clock.instant(), null);
			return new RequestedRun(created.get(), true);
		}
		Run run = this.view.ofKey(wanted.account(), wanted.key()).orElseThrow();
		if (!this.runs.isFor(run, wanted)) {
			throw new RunKeyTaken(run);
		}
		return new RequestedRun(run, false);
	}

}
