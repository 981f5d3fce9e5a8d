package com.opsided.sync.run;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunControlTable;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunView;

import org.springframework.transaction.support.TransactionOperations;

/** Stops, restarts, abandons and wakes runs. Of two requests for one change, one wins. */
public final class ControlRun {

	private final TransactionOperations transactions;

	private final RunControlTable runs;

	private final RunView view;

	private final StoreTrigger triggers;

	private final TellRun tell;

	private final Clock clock;

	ControlRun(TransactionOperations transactions, RunControlTable runs, RunView view, StoreTrigger triggers,
			TellRun tell, Clock clock) {
		this.transactions = transactions;
		this.runs = runs;
		this.view = view;
		this.triggers = triggers;
		this.tell = tell;
		this.clock = clock;
	}

	/**
	 * Asks a run to stop. Its thread does so at the next chunk boundary and confirms it:
	 * until then the run is STOPPING. A queued or waiting run is STOPPED at once.
	 * @param account the account
	 * @param run the run
	 * @return the run; not accepted if it is at rest or stopping already
	 * @throws NoSuchRun if the account has no such run
	 */
	public ControlledRun stop(long account, long run) {
		return answer(account, run, this.runs.stop(account, run));
	}

	/**
	 * Restarts a run that failed or was stopped, where it ended.
	 * @param account the account
	 * @param run the run
	 * @return the run; not accepted in any other state
	 * @throws NoSuchRun if the account has no such run
	 */
	public ControlledRun restart(long account, long run) {
		Optional<Run> restarted = withTrigger(() -> this.runs.restart(account, run));
		restarted.ifPresent((each) -> this.tell.tell((listener) -> listener.restarted(each)));
		return answer(account, run, restarted);
	}

	/**
	 * Gives a run that failed or was stopped up for good.
	 * @param account the account
	 * @param run the run
	 * @return the run; not accepted in any other state
	 * @throws NoSuchRun if the account has no such run
	 */
	public ControlledRun abandon(long account, long run) {
		return answer(account, run, this.runs.abandon(account, run));
	}

	/**
	 * Wakes a waiting run. One that is still on its way to rest will not wait.
	 * @param account the account
	 * @param run the run
	 * @return the run; not accepted if it neither waits nor runs
	 * @throws NoSuchRun if the account has no such run
	 */
	public ControlledRun wake(long account, long run) {
		return answer(account, run, withTrigger(() -> this.runs.wake(account, run)));
	}

	private Optional<Run> withTrigger(Change change) {
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			Optional<Run> changed = change.make();
			changed.filter((run) -> run.state() == RunState.QUEUED)
				.ifPresent((run) -> this.triggers.store(run.account(), run.job(), this.clock.instant(), null));
			return changed;
		}));
	}

	private ControlledRun answer(long account, long run, Optional<Run> changed) {
		return changed.map((accepted) -> new ControlledRun(accepted, true))
			.orElseGet(
					() -> new ControlledRun(this.view.find(account, run).orElseThrow(() -> new NoSuchRun(run)), false));
	}

	/** A change of a run's state. */
	private interface Change {

		Optional<Run> make();

	}

}
