package com.opsided.sync.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunControlTable;

import org.springframework.transaction.support.TransactionOperations;

/** Wakes waiting runs whose time has come, however many wait. */
final class WakeRuns implements Pollable {

	/** Storing a trigger holds a lock of the whole cluster for some 3 ms. */
	private static final int AT_ONCE = 50;

	private final TransactionOperations transactions;

	private final RunControlTable runs;

	private final StoreTrigger triggers;

	private final RunProperties properties;

	private final Clock clock;

	WakeRuns(TransactionOperations transactions, RunControlTable runs, StoreTrigger triggers, RunProperties properties,
			Clock clock) {
		this.transactions = transactions;
		this.runs = runs;
		this.triggers = triggers;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "wakeRuns";
	}

	@Override
	public Duration interval() {
		return this.properties.wakeInterval();
	}

	@Override
	public void poll() {
		int woken;
		do {
			woken = Objects.requireNonNull(this.transactions.execute((transaction) -> wake()));
		}
		while (woken == AT_ONCE);
	}

	private int wake() {
		Instant now = this.clock.instant();
		List<Run> due = this.runs.wakeDue(now, AT_ONCE);
		due.forEach((run) -> this.triggers.store(run.account(), run.job(), now, null));
		return due.size();
	}

}
