package com.opsided.sync.console.run;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import com.opsided.shared.run.RunProgress;
import com.opsided.shared.web.Page;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.console.Htmx;
import com.opsided.sync.jobs.ReadRejected;
import com.opsided.sync.jobs.ReadRuns;
import com.opsided.sync.jobs.RejectedLine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows of a run's files that were refused, with line and reason. */
@ConsoleController
class RejectedPage {

	private static final int ROWS = 100;

	private final ReadRuns runs;

	private final ReadRejected rejected;

	RejectedPage(ReadRuns runs, ReadRejected rejected) {
		this.runs = runs;
		this.rejected = rejected;
	}

	@GetMapping("/console/runs/{id}/rejected")
	String page(ConsoleSession session, @PathVariable long id, @RequestParam(required = false) @Nullable String cursor,
			Model model, HttpServletRequest request) {
		RunProgress run = this.runs.progress(session.caller(), id);
		Page<RejectedLine> page = this.rejected.page(session.caller(), run, ROWS, cursor);
		model.addAttribute("id", id);
		model.addAttribute("count", run.counts().rejected());
		model.addAttribute("rows", page.items());
		model.addAttribute("next",
				(page.next() != null) ? "/console/runs/" + id + "/rejected?cursor=" + page.next() : null);
		return Htmx.view(request, "console/run/rejected", "results");
	}

	@GetMapping("/console/runs/{id}/rejected.csv")
	void csv(ConsoleSession session, @PathVariable long id, HttpServletResponse response) throws IOException {
		RunProgress run = this.runs.progress(session.caller(), id);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-" + id + ".csv\"");
		try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
			this.rejected.csv(run, out);
		}
	}

}
