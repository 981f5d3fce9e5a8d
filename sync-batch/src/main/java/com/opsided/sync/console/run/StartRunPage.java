package com.opsided.sync.console.run;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.IdempotencyKey;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.jobs.FindAccounts;
import com.opsided.sync.jobs.ForetellControl;
import com.opsided.sync.jobs.Foretold;
import com.opsided.sync.jobs.JobNames;
import com.opsided.sync.jobs.StartRuns;
import com.opsided.sync.jobs.WantedAccounts;
import com.opsided.sync.request.KnownFeeds;
import com.opsided.sync.run.RequestedRun;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Starts runs: a form, then a page that says what will happen, then the start. Sellers
 * start syncs and reconciliations of their own accounts.
 */
@ConsoleController
@RequestMapping("/console/runs/start")
class StartRunPage {

	private static final List<String> OF_SELLERS = List.of(JobNames.SYNC, JobNames.RECONCILIATION);

	private final StartRuns starts;

	private final FindAccounts find;

	private final AccountScope scope;

	private final AccountTable accounts;

	private final KnownFeeds feeds;

	private final ForetellControl foretell;

	StartRunPage(StartRuns starts, FindAccounts find, AccountScope scope, AccountTable accounts, KnownFeeds feeds,
			ForetellControl foretell) {
		this.starts = starts;
		this.find = find;
		this.scope = scope;
		this.accounts = accounts;
		this.feeds = feeds;
		this.foretell = foretell;
	}

	@GetMapping
	String form(ConsoleSession session, @ModelAttribute("form") StartForm form, Model model) {
		return shown(session.caller(), null, model);
	}

	@PostMapping
	String start(ConsoleSession session, @ModelAttribute("form") StartForm form, Model model,
			HttpServletResponse response) {
		Caller caller = session.caller();
		try {
			String job = jobOf(caller, form);
			List<Long> wanted = accountsOf(caller, form, job);
			Foretold foretold = this.foretell.start(job, wanted.size(), form.sync());
			if (!foretold.allowed()) {
				throw ApiProblem.field("accounts", "name none for which this can be started");
			}
			if (form.isConfirmed()) {
				return begin(caller, form, job, wanted);
			}
			model.addAttribute("job", JobLabel.of(job));
			model.addAttribute("foretold", foretold);
			model.addAttribute("key", UUID.randomUUID().toString());
			return "console/run/confirm-start";
		}
		catch (ApiProblem ex) {
			response.setStatus(ex.type().status().value());
			return shown(caller, ex.getMessage(), model);
		}
	}

	private String begin(Caller caller, StartForm form, String job, List<Long> wanted) {
		Map<String, String> parameters = job.equals(JobNames.SYNC) ? form.sync().parameters() : Map.of();
		List<RequestedRun> runs = this.starts.start(caller, wanted, job, IdempotencyKey.of(form.key(), caller),
				parameters);
		return (runs.size() == 1) ? "redirect:/console/runs/" + runs.get(0).run().id() + "?done=started"
				: "redirect:/console/runs?job=" + job;
	}

	private static String jobOf(Caller caller, StartForm form) {
		String job = form.wantedJob();
		if (!caller.seesEverybody() && !OF_SELLERS.contains(job)) {
			throw ApiProblem.field("job", "must be one of those that can be started");
		}
		return job;
	}

	private List<Long> accountsOf(Caller caller, StartForm form, String job) {
		List<Long> wanted = form.wantedAccounts();
		if (caller.seesEverybody()) {
			return this.find.of(new WantedAccounts(form.isForAll() ? null : wanted, form.isForAll()), job);
		}
		if (wanted.isEmpty()) {
			throw ApiProblem.field("accounts", "must be chosen: tick one at least");
		}
		wanted.forEach((account) -> this.scope.check(caller, account));
		return wanted;
	}

	private String shown(Caller caller, @Nullable String failure, Model model) {
		List<Account> own = caller.seesEverybody() ? List.of() : this.accounts.ownedBy(caller.user());
		model.addAttribute("jobs",
				JobLabel.ALL.stream()
					.filter((job) -> caller.seesEverybody() || OF_SELLERS.contains(job.name()))
					.toList());
		model.addAttribute("seesEverybody", caller.seesEverybody());
		model.addAttribute("own", own);
		model.addAttribute("feeds", this.feeds.names());
		model.addAttribute("failure", failure);
		return "console/run/start";
	}

}
