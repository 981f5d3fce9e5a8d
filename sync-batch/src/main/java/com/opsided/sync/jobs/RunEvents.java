package com.opsided.sync.jobs;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.opsided.shared.run.RunProgress;
import com.opsided.shared.run.RunProgressView;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The streams of events at this node. One thread looks at all watched runs at once, in
 * the database, so that it does not matter where they are executed; a few others write,
 * so that one caller who does not read holds up no more than his share.
 */
public final class RunEvents implements ApplicationListener<ContextClosedEvent>, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(RunEvents.class);

	private static final int WRITERS = 4;

	private final RunProgressView progress;

	private final ReadRuns runs;

	private final EventProperties properties;

	private final Clock clock;

	private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

	private final Set<Watcher> beingTold = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService poller = Executors
		.newSingleThreadScheduledExecutor((task) -> daemon(task, "run-events"));

	private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS,
			(task) -> daemon(task, "run-events-writer"));

	private final ScheduledFuture<?> looking;

	RunEvents(RunProgressView progress, ReadRuns runs, EventProperties properties, Clock clock) {
		this.progress = progress;
		this.runs = runs;
		this.properties = properties;
		this.clock = clock;
		long poll = properties.poll().toMillis();
		this.looking = this.poller.scheduleWithFixedDelay(() -> Tenant.EVERYBODY.run(this::look), poll, poll,
				TimeUnit.MILLISECONDS);
	}

	private static Thread daemon(Runnable task, String name) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Opens a stream that begins with how the run stands, if that was not seen yet.
	 * @param caller who watches, and sees the run
	 * @param run the run
	 * @param lastEventId the id of the event that was seen last, null if none was
	 * @return the stream; nothing if nothing comes any more
	 */
	public Optional<SseEmitter> open(Caller caller, RunProgress run, @Nullable String lastEventId) {
		RunProgress.Place seen = EventId.parse(lastEventId);
		if (run.isAtRest() && seen != null && !run.place().isAfter(seen)) {
			return Optional.empty();
		}
		return Optional.of(open(caller, run, seen));
	}

	private SseEmitter open(Caller caller, RunProgress run, RunProgress.@Nullable Place seen) {
		SseEmitter stream = new SseEmitter(0L);
		Watcher watcher = new Watcher(caller.user(), run.id(), stream, seen, this.clock.instant());
		admit(watcher);
		stream.onCompletion(() -> this.watchers.remove(watcher));
		stream.onError((failure) -> this.watchers.remove(watcher));
		tell(watcher, run, this.runs.rates(run));
		return stream;
	}

	private synchronized void admit(Watcher watcher) {
		UUID user = watcher.user();
		if (this.watchers.stream().filter((each) -> each.user().equals(user)).count() >= this.properties
			.maxStreamsPerUser()) {
			throw ApiProblem.of(ProblemType.TOO_MANY_REQUESTS, "Close another of your streams first");
		}
		if (this.watchers.size() >= this.properties.maxStreams()) {
			throw ApiProblem.of(ProblemType.UNAVAILABLE, "All streams are taken; ask for the run itself meanwhile");
		}
		this.watchers.add(watcher);
	}

	/**
	 * Nothing that goes wrong once may end the looking for good. It is done for all
	 * watchers at once: whether one may watch was decided when the stream was opened.
	 */
	private void look() {
		try {
			Set<Long> watched = this.watchers.stream().map(Watcher::run).collect(Collectors.toSet());
			if (!watched.isEmpty()) {
				tellAll(this.progress.of(watched));
			}
		}
		catch (RuntimeException ex) {
			logger.warn("The watched runs could not be looked at; trying again", ex);
		}
	}

	private void tellAll(Collection<RunProgress> runs) {
		for (RunProgress run : runs) {
			Rates rates = this.runs.rates(run);
			List<Watcher> waiting = this.watchers.stream().filter((each) -> each.run() == run.id()).toList();
			waiting.stream()
				.filter(this.beingTold::add)
				.forEach((watcher) -> this.writers.execute(() -> tell(watcher, run, rates)));
		}
	}

	private void tell(Watcher watcher, RunProgress run, Rates rates) {
		try {
			watcher.tell(run, rates, this.clock.instant(), this.properties.heartbeat());
		}
		catch (IOException | IllegalStateException ex) {
			logger.debug("A watcher is gone", ex);
			this.watchers.remove(watcher);
		}
		finally {
			this.beingTold.remove(watcher);
		}
	}

	int open() {
		return this.watchers.size();
	}

	/** Before the server waits for its open requests to end. */
	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		close();
	}

	@Override
	public void close() {
		this.looking.cancel(false);
		this.poller.shutdownNow();
		this.writers.shutdownNow();
		this.watchers.forEach(Watcher::end);
	}

}
