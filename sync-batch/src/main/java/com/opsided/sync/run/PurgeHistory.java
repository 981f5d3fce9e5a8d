package com.opsided.sync.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunControlTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes old runs and what is recorded of their attempts, in batches, a transaction
 * each.
 */
final class PurgeHistory implements Pollable {

	private static final Logger logger = LoggerFactory.getLogger(PurgeHistory.class);

	private static final int AT_ONCE = 100;

	private final TransactionOperations transactions;

	private final RunControlTable runs;

	private final RunAttempts attempts;

	private final RunProperties properties;

	private final TellRun tell;

	private final Clock clock;

	PurgeHistory(TransactionOperations transactions, RunControlTable runs, RunAttempts attempts,
			RunProperties properties, TellRun tell, Clock clock) {
		this.transactions = transactions;
		this.runs = runs;
		this.attempts = attempts;
		this.properties = properties;
		this.tell = tell;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "purgeHistory";
	}

	@Override
	public Duration interval() {
		return this.properties.purgeInterval();
	}

	@Override
	public void poll() {
		Instant before = this.clock.instant().minus(this.properties.keepFor());
		int purged = 0;
		int batch;
		do {
			batch = Objects.requireNonNull(this.transactions.execute((transaction) -> purge(before)));
			purged += batch;
		}
		while (batch == AT_ONCE);
		int all = purged;
		logger.info("Deleted {} runs that ended before {}", all, before);
		this.tell.tell((listener) -> listener.purged(all));
	}

	private int purge(Instant before) {
		List<Run> old = this.runs.purge(before, this.properties.keepLast(), AT_ONCE);
		old.forEach(this.attempts::delete);
		return old.size();
	}

}
