package com.opsided.sync.privacy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunState;
import com.opsided.shared.run.RunView;
import com.opsided.sync.run.ControlRun;

/** Brings the runs of a seller to rest, after the accounts were told to take no more. */
final class RestRuns {

	private static final Duration LOOK = Duration.ofMillis(200);

	private final AccountTable accounts;

	private final RunView view;

	private final ControlRun control;

	private final Duration patience;

	RestRuns(AccountTable accounts, RunView view, ControlRun control, Duration patience) {
		this.accounts = accounts;
		this.view = view;
		this.control = control;
		this.patience = patience;
	}

	/**
	 * Stops what waits. What is executed is refused before anything is touched, or asked
	 * to stop and waited for.
	 */
	void bringToRest(Seller seller, boolean stop) throws InterruptedException {
		if (!stop) {
			refuse(seller, "wait for it, stop it, or give --stop");
		}
		for (Account account : seller.accounts()) {
			this.accounts.erasing(account.id());
			this.view.unfinished(account.id()).forEach((run) -> this.control.stop(run.account(), run.id()));
		}
		long end = System.nanoTime() + this.patience.toNanos();
		while (!executed(seller).isEmpty() && System.nanoTime() < end) {
			Thread.sleep(LOOK.toMillis());
		}
		refuse(seller, "it did not stop within " + this.patience.toSeconds() + " s; run the same command again");
	}

	private void refuse(Seller seller, String what) {
		List<Run> executed = executed(seller);
		if (!executed.isEmpty()) {
			throw new RunsUnderWay("Run " + executed.stream()
				.map((run) -> run.id() + " (" + run.job() + ")")
				.collect(Collectors.joining(", ")) + " is being executed: " + what);
		}
	}

	private List<Run> executed(Seller seller) {
		return seller.accounts()
			.stream()
			.flatMap((account) -> this.view.unfinished(account.id()).stream())
			.filter((run) -> run.state() == RunState.RUNNING || run.state() == RunState.STOPPING)
			.toList();
	}

}
