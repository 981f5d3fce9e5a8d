package com.opsided.sync.jobs;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import com.opsided.shared.run.RunProgress;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.PageLimit;
import com.opsided.shared.web.WantsCsv;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows of a run's files that were refused. */
@ApiController
class RejectedController {

	private final ReadRuns runs;

	private final ReadRejected rejected;

	RejectedController(ReadRuns runs, ReadRejected rejected) {
		this.runs = runs;
		this.rejected = rejected;
	}

	@GetMapping(path = "/api/v1/jobs/runs/{id}/rejected", produces = { "application/json", "text/csv" })
	@Operation(summary = "Refused rows with line, text and reason, as JSON or CSV")
	@Nullable Page<RejectedLine> list(Caller caller, @PathVariable long id,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
			HttpServletResponse response) throws IOException {
		RunProgress run = this.runs.progress(caller, id);
		if (!WantsCsv.in(accept)) {
			return this.rejected.page(caller, run, PageLimit.of(limit), cursor);
		}
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-" + id + ".csv\"");
		try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
			this.rejected.csv(run, out);
		}
		return null;
	}

}
