package com.opsided.sync.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunView;
import com.opsided.sync.run.Pollable;
import com.opsided.sync.run.RunProperties;
import com.opsided.sync.run.StoreTrigger;
import com.opsided.sync.run.TellRun;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds runs that nobody would ever go on with: queued without a trigger, or claimed by a
 * trigger that no node executes. To be wrong is harmless: the claim finds nothing then.
 * The runs are read before the triggers, for both end in that order.
 */
final class WatchRuns implements Pollable {

	private static final Logger logger = LoggerFactory.getLogger(WatchRuns.class);

	private final RunView runs;

	private final ClusterView cluster;

	private final StoreTrigger triggers;

	private final TransactionOperations transactions;

	private final RunProperties properties;

	private final TellRun tell;

	private final Clock clock;

	WatchRuns(RunView runs, ClusterView cluster, StoreTrigger triggers, TransactionOperations transactions,
			RunProperties properties, TellRun tell, Clock clock) {
		this.runs = runs;
		this.cluster = cluster;
		this.triggers = triggers;
		this.transactions = transactions;
		this.properties = properties;
		this.tell = tell;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "watchRuns";
	}

	@Override
	public Duration interval() {
		return this.properties.watchInterval();
	}

	@Override
	public void poll() {
		List<Run> queued = this.runs.queuedFor(this.properties.watchInterval());
		List<Run> claimed = this.runs.claimedByNodes();
		Set<String> waiting = this.cluster.jobsWithTrigger();
		Set<String> recovered = this.cluster.jobsBeingRecovered();
		Set<String> firedJobs = this.cluster.firedJobs();
		Set<String> firedTriggers = this.cluster.firedTriggers();
		queued.stream()
			.filter((run) -> !waiting.contains(key(run)) && !firedJobs.contains(key(run)))
			.forEach((run) -> rescue(run, null));
		claimed.stream()
			.filter((run) -> !firedTriggers.contains(Objects.toString(run.history().claimedBy())))
			.filter((run) -> !firedJobs.contains(key(run)) && !recovered.contains(key(run)))
			.forEach((run) -> rescue(run, run.history().claimedBy()));
	}

	private void rescue(Run run, @Nullable String dead) {
		logger.warn("Run {} ({}) of account {} is {}, but no node works on it; it is taken over", run.id(), run.job(),
				run.account(), run.state());
		this.tell.tell((listener) -> listener.lost(run));
		this.transactions.executeWithoutResult(
				(transaction) -> this.triggers.store(run.account(), run.job(), this.clock.instant(), dead));
	}

	private static String key(Run run) {
		return QuartzTriggers.keyOf(run.account(), run.job()).getName();
	}

}
