package com.opsided.sync.jobs;

import com.opsided.shared.web.ApiController;
import io.swagger.v3.oas.annotations.Operation;

import org.springframework.web.bind.annotation.GetMapping;

/** How the jobs stand. */
@ApiController
class JobStatusController {

	private final ReadJobs jobs;

	JobStatusController(ReadJobs jobs) {
		this.jobs = jobs;
	}

	@GetMapping("/api/v1/jobs/status")
	@Operation(summary = "Every job: runs by state, oldest queued, last success, next fire; and the nodes")
	JobStatus get() {
		return this.jobs.status();
	}

}
