package com.opsided.sync.jobs;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.opsided.shared.run.RunProgress;
import com.opsided.shared.run.RunState;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One stream of a run's events. Told by one thread at a time.
 */
final class Watcher {

	private final UUID user;

	private final long run;

	private final SseEmitter stream;

	private RunProgress.@Nullable Place seen;

	private @Nullable RunState told;

	private Instant lastWord;

	private boolean ended;

	Watcher(UUID user, long run, SseEmitter stream, RunProgress.@Nullable Place seen, Instant now) {
		this.user = user;
		this.run = run;
		this.stream = stream;
		this.seen = seen;
		this.lastWord = now;
	}

	UUID user() {
		return this.user;
	}

	long run() {
		return this.run;
	}

	/** Tells what is new, if anything is; ends the stream with the run. */
	synchronized void tell(RunProgress run, Rates rates, Instant now, Duration heartbeat) throws IOException {
		if (this.ended) {
			return;
		}
		if (this.seen == null || run.place().isAfter(this.seen)) {
			this.stream.send(SseEmitter.event()
				.id(EventId.of(run.place()))
				.name((run.state() != this.told) ? "state" : "progress")
				.data(RunEvent.of(run, rates, now), MediaType.APPLICATION_JSON));
			this.seen = run.place();
			this.told = run.state();
			this.lastWord = now;
		}
		else if (Duration.between(this.lastWord, now).compareTo(heartbeat) >= 0) {
			this.stream.send(SseEmitter.event().comment("alive"));
			this.lastWord = now;
		}
		if (run.isAtRest()) {
			end();
		}
	}

	/** Ends the stream; more than once does no harm. */
	synchronized void end() {
		this.ended = true;
		this.stream.complete();
	}

}
