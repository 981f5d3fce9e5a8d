package com.opsided.sync.jobs;

import java.time.Instant;

import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunProgress;
import com.opsided.shared.run.RunState;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.PageLimit;
import com.opsided.shared.web.ProblemType;
import com.opsided.sync.run.ControlRun;
import com.opsided.sync.run.ControlledRun;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Runs: lists, details, and what can be done with one. */
@ApiController
@RequestMapping("/api/v1/jobs/runs")
class RunsController {

	private final ReadRuns runs;

	private final ControlRun control;

	RunsController(ReadRuns runs, ControlRun control) {
		this.runs = runs;
		this.control = control;
	}

	@GetMapping
	@Operation(summary = "Runs, the newest first")
	Page<RunSummary> list(Caller caller, @RequestParam(required = false) @Nullable String job,
			@RequestParam(required = false) @Nullable RunState state,
			@RequestParam(required = false) @Nullable Long account,
			@RequestParam(required = false) @Nullable Instant from,
			@RequestParam(required = false) @Nullable Instant to,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		return this.runs.page(caller, new RunQuery(job, state, account, from, to), PageLimit.of(limit), cursor);
	}

	@GetMapping("/{id}")
	@Operation(summary = "A run with its attempts, steps, counts, rates and files")
	RunDetails get(Caller caller, @PathVariable long id) {
		return this.runs.details(caller, id);
	}

	@PostMapping("/{id}/restart")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Go on where a failed or stopped run ended")
	RunSummary restart(Caller caller, @PathVariable long id) {
		RunProgress run = this.runs.progress(caller, id);
		return accepted(this.control.restart(run.account(), id), "restarted");
	}

	@PostMapping("/{id}/stop")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Stop a run at its next chunk boundary")
	RunSummary stop(Caller caller, @PathVariable long id) {
		RunProgress run = this.runs.progress(caller, id);
		return accepted(this.control.stop(run.account(), id), "stopped");
	}

	@PostMapping("/{id}/abandon")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Give a failed or stopped run up for good")
	RunSummary abandon(Caller caller, @PathVariable long id) {
		RunProgress run = this.runs.progress(caller, id);
		return accepted(this.control.abandon(run.account(), id), "abandoned");
	}

	private static RunSummary accepted(ControlledRun controlled, String what) {
		Run run = controlled.run();
		if (!controlled.accepted()) {
			throw ApiProblem.of(ProblemType.CONFLICT, "A run that is " + run.state() + " cannot be " + what)
				.with("state", run.state());
		}
		return RunSummary.of(run);
	}

}
