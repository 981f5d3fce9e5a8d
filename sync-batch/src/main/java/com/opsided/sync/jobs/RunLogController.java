package com.opsided.sync.jobs;

import com.opsided.shared.run.LogLevel;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The log lines of a run. */
@ApiController
class RunLogController {

	private final ReadRuns runs;

	private final ReadRunLog log;

	RunLogController(ReadRuns runs, ReadRunLog log) {
		this.runs = runs;
		this.log = log;
	}

	@GetMapping("/api/v1/jobs/runs/{id}/log")
	@Operation(summary = "What was logged while the run was executed, on any node; of this level or worse")
	Page<LogLine> list(Caller caller, @PathVariable long id, @RequestParam(required = false) @Nullable LogLevel level,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		return this.log.page(caller, this.runs.progress(caller, id), (level != null) ? level : LogLevel.TRACE,
				PageLimit.of(limit), cursor);
	}

}
