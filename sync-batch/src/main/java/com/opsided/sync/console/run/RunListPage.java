package com.opsided.sync.console.run;

import java.time.Clock;

import com.opsided.shared.run.RunState;
import com.opsided.shared.web.Page;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.console.Formats;
import com.opsided.sync.console.Htmx;
import com.opsided.sync.jobs.ReadRuns;
import com.opsided.sync.jobs.RunSummary;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of runs. */
@ConsoleController
class RunListPage {

	private static final int ROWS = 50;

	private final ReadRuns runs;

	private final Clock clock;

	RunListPage(ReadRuns runs, Clock clock) {
		this.runs = runs;
		this.clock = clock;
	}

	@GetMapping("/console/runs")
	String list(ConsoleSession session, @ModelAttribute("filter") RunFilter filter,
			@RequestParam(required = false) @Nullable String cursor,
			@ModelAttribute(name = "fmt", binding = false) Formats formats, Model model, HttpServletRequest request) {
		Page<RunSummary> page = this.runs.page(session.caller(), filter.query(formats.zone()), ROWS, cursor);
		model.addAttribute("runs", page.items().stream().map((run) -> ListedRun.of(run, this.clock)).toList());
		model.addAttribute("next", (page.next() != null) ? filter.address(page.next()) : null);
		model.addAttribute("filtered", !filter.isEmpty() || cursor != null);
		model.addAttribute("jobs", JobLabel.ALL);
		model.addAttribute("states", RunState.values());
		return Htmx.view(request, "console/run/list", "results");
	}

}
