package com.opsided.sync.run;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunTable;

import org.springframework.transaction.support.TransactionOperations;

/** Writes the end of an attempt, and what follows from it, in one transaction. */
final class EndRun {

	private final TransactionOperations transactions;

	private final RunTable runs;

	private final StoreTrigger triggers;

	private final ChainRun chain;

	private final RunProperties properties;

	private final Clock clock;

	EndRun(TransactionOperations transactions, RunTable runs, StoreTrigger triggers, ChainRun chain,
			RunProperties properties, Clock clock) {
		this.transactions = transactions;
		this.runs = runs;
		this.triggers = triggers;
		this.chain = chain;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Writes an end.
	 * @return the state that was written; nothing if the attempt is not the run's last
	 */
	Optional<RunState> write(Run run, AttemptEnd end) {
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			Optional<RunState> written = this.runs.end(run, end.state(), end.detail(), end.wakeAt());
			if (written.equals(Optional.of(RunState.COMPLETED))) {
				this.chain.after(this.runs.get(run));
			}
			if (written.equals(Optional.of(RunState.QUEUED))) {
				this.triggers.store(run.account(), run.job(), this.clock.instant(), null);
			}
			return written;
		}));
	}

	void tryAgainLater(long account, String job) {
		this.transactions.executeWithoutResult((transaction) -> this.triggers.store(account, job,
				this.clock.instant().plus(this.properties.conflictRetry()), null));
	}

}
