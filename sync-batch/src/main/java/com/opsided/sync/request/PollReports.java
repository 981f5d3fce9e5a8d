package com.opsided.sync.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.opsided.shared.report.ReportRequestTable;
import com.opsided.shared.report.WantedReport;
import com.opsided.sync.request.HandleReport.Outcome;
import com.opsided.sync.run.ControlRun;
import com.opsided.sync.run.Pollable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks Amazon for the reports that runs wait for, however many wait: one pass takes all
 * that are due, a batch at a time. Accounts are handled side by side and each by one
 * thread. One whose calls are slow costs the others no more than a thread, and when
 * Amazon fails for an account its other reports are left for the next pass.
 */
final class PollReports implements Pollable, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(PollReports.class);

	private final ReportRequestTable requests;

	private final TransactionOperations transactions;

	private final HandleReport handle;

	private final ControlRun runs;

	private final ReportPullProperties properties;

	private final Clock clock;

	private final ExecutorService threads;

	PollReports(ReportRequestTable requests, TransactionOperations transactions, HandleReport handle, ControlRun runs,
			ReportPullProperties properties, Clock clock) {
		this.requests = requests;
		this.transactions = transactions;
		this.handle = handle;
		this.runs = runs;
		this.properties = properties;
		this.clock = clock;
		this.threads = Executors.newFixedThreadPool(properties.poll().threads(), PollReports::thread);
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "poll-reports");
		thread.setDaemon(true);
		return thread;
	}

	@Override
	public String name() {
		return "pollReports";
	}

	@Override
	public Duration interval() {
		return this.properties.poll().interval();
	}

	@Override
	public void poll() {
		if (!this.properties.enabled()) {
			return;
		}
		Instant begun = this.clock.instant();
		Instant end = begun.plus(this.properties.poll().pass());
		List<WantedReport> batch;
		do {
			batch = take(begun);
			Map<Long, List<WantedReport>> byAccount = new LinkedHashMap<>();
			batch.forEach((each) -> byAccount.computeIfAbsent(each.account(), (key) -> new ArrayList<>()).add(each));
			await(byAccount.values()
				.stream()
				.map((reports) -> CompletableFuture.runAsync(() -> handle(reports), this.threads))
				.toArray(CompletableFuture<?>[]::new));
		}
		while (batch.size() == this.properties.poll().batch() && this.clock.instant().isBefore(end));
	}

	private List<WantedReport> take(Instant due) {
		Instant leaseEnd = this.clock.instant().plus(this.properties.poll().lease());
		List<WantedReport> taken = this.transactions
			.execute((transaction) -> this.requests.takeDue(due, leaseEnd, this.properties.poll().batch()));
		return (taken != null) ? taken : List.of();
	}

	/** What takes longer goes on; its lease keeps others away from it. */
	private void await(CompletableFuture<?>[] work) {
		try {
			CompletableFuture.allOf(work).get(this.properties.poll().stall().toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			logger.info("Some reports are still being asked for; the others do not wait for them");
		}
		catch (ExecutionException ex) {
			logger.warn("A report could not be handled", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void handle(List<WantedReport> reports) {
		Outcome last = Outcome.BUSY;
		for (WantedReport report : reports) {
			if (last == Outcome.DOWN) {
				this.requests.later(report, this.clock.instant().plus(this.properties.poll().longest()), null);
				continue;
			}
			last = this.handle.handle(report);
			if (last == Outcome.IDLE) {
				wakeIfIdle(report.account(), report.run());
			}
		}
	}

	/** A run that waits for nothing more goes on. */
	private void wakeIfIdle(long account, long run) {
		if (this.requests.of(account, run).stream().noneMatch(WantedReport::isBusy)) {
			this.runs.wake(account, run);
		}
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

}
