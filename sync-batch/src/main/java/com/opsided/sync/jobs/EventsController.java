package com.opsided.sync.jobs;

import com.opsided.shared.run.RunProgress;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A run as a stream of events. */
@ApiController
class EventsController {

	private final ReadRuns runs;

	private final RunEvents events;

	EventsController(ReadRuns runs, RunEvents events) {
		this.runs = runs;
		this.events = events;
	}

	/** No content tells a browser that there is nothing to come back for. */
	@GetMapping(path = "/api/v1/jobs/runs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@ApiResponse(responseCode = "200")
	@ApiResponse(responseCode = "204", description = "Nothing comes any more", content = @Content)
	@Operation(summary = "State and progress of a run as server-sent events; goes on after Last-Event-ID")
	ResponseEntity<SseEmitter> events(Caller caller, @PathVariable long id,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
		RunProgress run = this.runs.progress(caller, id);
		return this.events.open(caller, run, lastEventId)
			.map((stream) -> ResponseEntity.ok()
				.header("X-Accel-Buffering", "no")
				.contentType(MediaType.TEXT_EVENT_STREAM)
				.body(stream))
			.orElseGet(() -> ResponseEntity.status(HttpStatus.NO_CONTENT).build());
	}

}
