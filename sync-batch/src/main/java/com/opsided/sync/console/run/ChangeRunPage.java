package com.opsided.sync.console.run;

import com.opsided.shared.run.RunProgress;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.jobs.ForetellControl;
import com.opsided.sync.jobs.Foretold;
import com.opsided.sync.jobs.ReadRuns;
import com.opsided.sync.jobs.RunDetails;
import com.opsided.sync.run.ControlRun;
import com.opsided.sync.run.ControlledRun;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Stops, restarts and gives up runs, each after a page that says what will happen.
 */
@ConsoleController
@RequestMapping("/console/runs/{id}/{change:stop|restart|abandon}")
class ChangeRunPage {

	private final ReadRuns runs;

	private final ControlRun control;

	private final ForetellControl foretell;

	ChangeRunPage(ReadRuns runs, ControlRun control, ForetellControl foretell) {
		this.runs = runs;
		this.control = control;
		this.foretell = foretell;
	}

	@GetMapping
	String ask(ConsoleSession session, @PathVariable long id, @PathVariable("change") String name, Model model) {
		Change change = Change.named(name);
		RunDetails run = this.runs.details(session.caller(), id);
		show(run, change, false, model);
		return "console/run/confirm";
	}

	@PostMapping
	String change(ConsoleSession session, @PathVariable long id, @PathVariable("change") String name, Model model,
			HttpServletResponse response) {
		Change change = Change.named(name);
		RunProgress run = this.runs.progress(session.caller(), id);
		ControlledRun changed = change.of(this.control, run.account(), id);
		if (changed.accepted()) {
			return "redirect:/console/runs/" + id + "?done=" + name;
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		show(this.runs.details(session.caller(), id), change, true, model);
		return "console/run/confirm";
	}

	private void show(RunDetails run, Change change, boolean refused, Model model) {
		Foretold foretold = change.foretold(this.foretell, run);
		model.addAttribute("run", run.run());
		model.addAttribute("job", JobLabel.of(run.run().job()).label());
		model.addAttribute("change", change);
		model.addAttribute("foretold", foretold);
		model.addAttribute("refused", refused);
	}

}
