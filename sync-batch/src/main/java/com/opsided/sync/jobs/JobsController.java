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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Starts jobs for accounts, whoever's they are. */
@ApiController
class JobsController {

	private final StartRuns starts;

	private final FindAccounts accounts;

	JobsController(StartRuns starts, FindAccounts accounts) {
		this.starts = starts;
		this.accounts = accounts;
	}

	@PostMapping("/api/v1/jobs/{job:sync|discrepancies|reconciliation}")
	@Operation(summary = "Start a job for some accounts or all")
	ResponseEntity<StartedRuns> start(Caller caller, @PathVariable String job, @RequestBody WantedAccounts wanted,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		String name = JobNames.of(job);
		List<RequestedRun> runs = this.starts.start(caller, this.accounts.of(wanted, name), name,
				IdempotencyKey.of(key, caller), Map.of());
		boolean created = runs.stream().anyMatch(RequestedRun::created);
		return ResponseEntity.status(created ? HttpStatus.ACCEPTED : HttpStatus.OK)
			.body(new StartedRuns(runs.stream().map((each) -> RunSummary.of(each.run())).toList()));
	}

}
