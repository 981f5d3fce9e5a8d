package com.opsided.sync.jobs;

import java.util.List;
import java.util.Map;

import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.IdempotencyKey;
import com.opsided.sync.run.RequestedRun;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Starts jobs for accounts, whoever's they are. */
@ApiController
class JobsController {

	private final StartRuns starts;

	private final FindAccounts accounts;

	JobsController(StartRuns starts, FindAccounts accounts) {
		this.starts = starts;
		this.accounts = accounts;
	}

	@PostMapping("/api/v1/jobs/sync")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Pull the data of some accounts or of all that are connected")
	ResponseEntity<StartedRuns> sync(Caller caller, @RequestBody WantedAccounts wanted,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		return start(caller, JobNames.SYNC, wanted, key);
	}

	@PostMapping("/api/v1/jobs/discrepancies")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Detect the discrepancies of some accounts or of all")
	ResponseEntity<StartedRuns> discrepancies(Caller caller, @RequestBody WantedAccounts wanted,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		return start(caller, JobNames.DETECTION, wanted, key);
	}

	@PostMapping("/api/v1/jobs/reconciliation")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Hold the discrepancies of some accounts or of all against what was paid")
	ResponseEntity<StartedRuns> reconciliation(Caller caller, @RequestBody WantedAccounts wanted,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		return start(caller, JobNames.RECONCILIATION, wanted, key);
	}

	private ResponseEntity<StartedRuns> start(Caller caller, String job, WantedAccounts wanted, @Nullable String key) {
		List<RequestedRun> runs = this.starts.start(caller, this.accounts.of(wanted, job), job,
				IdempotencyKey.of(key, caller), Map.of());
		boolean created = runs.stream().anyMatch(RequestedRun::created);
		return ResponseEntity.status(created ? HttpStatus.ACCEPTED : HttpStatus.OK)
			.body(new StartedRuns(runs.stream().map((each) -> RunSummary.of(each.run())).toList()));
	}

}
