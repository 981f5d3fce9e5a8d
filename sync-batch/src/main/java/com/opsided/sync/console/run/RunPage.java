package com.opsided.sync.console.run;

import java.time.Clock;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.run.LogLevel;
import com.opsided.shared.run.RunProgress;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Page;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.console.Htmx;
import com.opsided.sync.jobs.LogLine;
import com.opsided.sync.jobs.ReadRunLog;
import com.opsided.sync.jobs.ReadRuns;
import com.opsided.sync.jobs.RunEvents;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A run: how far it is, and what it logs. While it works the page is told by a stream of
 * events when to ask for its parts again; without the stream it asks every few seconds.
 */
@ConsoleController
@RequestMapping("/console/runs/{id}")
class RunPage {

	private static final int LAST_LINES = 100;

	private static final int LINES = 200;

	private final ReadRuns runs;

	private final ReadRunLog log;

	private final RunEvents events;

	private final AccountTable accounts;

	private final Clock clock;

	RunPage(ReadRuns runs, ReadRunLog log, RunEvents events, AccountTable accounts, Clock clock) {
		this.runs = runs;
		this.log = log;
		this.events = events;
		this.accounts = accounts;
		this.clock = clock;
	}

	@GetMapping
	String page(ConsoleSession session, @PathVariable long id, @RequestParam(required = false) @Nullable String done,
			Model model) {
		show(session.caller(), id, model);
		showLast(session.caller(), id, LogLevel.INFO, model);
		model.addAttribute("done", Change.told(done));
		return "console/run/detail";
	}

	@GetMapping("/live")
	String live(ConsoleSession session, @PathVariable long id, Model model) {
		show(session.caller(), id, model);
		return "console/run/detail :: live";
	}

	@GetMapping("/log")
	String log(ConsoleSession session, @PathVariable long id, @RequestParam(required = false) @Nullable LogLevel level,
			@RequestParam(required = false) @Nullable String cursor, Model model, HttpServletRequest request) {
		LogLevel wanted = (level != null) ? level : LogLevel.INFO;
		show(session.caller(), id, model);
		if (Htmx.asks(request)) {
			showLast(session.caller(), id, wanted, model);
			return "console/run/detail :: log";
		}
		RunProgress run = this.runs.progress(session.caller(), id);
		Page<LogLine> page = this.log.page(session.caller(), run, wanted, LINES, cursor);
		model.addAttribute("lines", page.items());
		model.addAttribute("level", wanted);
		model.addAttribute("levels", LogLevel.values());
		model.addAttribute("next", (page.next() != null)
				? "/console/runs/" + id + "/log?level=" + wanted + "&cursor=" + page.next() : null);
		return "console/run/log";
	}

	/** No content tells a browser that there is nothing to come back for. */
	@GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<SseEmitter> events(ConsoleSession session, @PathVariable long id,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
		RunProgress run = this.runs.progress(session.caller(), id);
		return this.events.open(session.caller(), run, lastEventId)
			.map((stream) -> ResponseEntity.ok()
				.header("X-Accel-Buffering", "no")
				.contentType(MediaType.TEXT_EVENT_STREAM)
				.body(stream))
			.orElseGet(() -> ResponseEntity.status(HttpStatus.NO_CONTENT).build());
	}

	private void show(Caller caller, long id, Model model) {
		RunProgress progress = this.runs.progress(caller, id);
		model.addAttribute("shown",
				ShownRun.of(this.runs.details(caller, id), this.accounts.get(progress.account()), this.clock));
	}

	private void showLast(Caller caller, long id, LogLevel level, Model model) {
		model.addAttribute("lines", this.log.last(caller, this.runs.progress(caller, id), level, LAST_LINES));
		model.addAttribute("level", level);
		model.addAttribute("levels", LogLevel.values());
	}

}
