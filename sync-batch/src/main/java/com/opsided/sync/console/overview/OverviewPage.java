package com.opsided.sync.console.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.console.discrepancy.AccountChoice;
import com.opsided.sync.console.discrepancy.ChooseAccounts;
import com.opsided.sync.console.discrepancy.DiscrepancyWords;
import com.opsided.sync.discrepancy.Owed;
import com.opsided.sync.discrepancy.ReadOwed;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what is owed, how fresh the data is, what runs. */
@ConsoleController
class OverviewPage {

	private static final int ACCOUNTS = 25;

	private final ChooseAccounts accounts;

	private final ReadOwed owed;

	private final ReadActivity activity;

	private final Clock clock;

	OverviewPage(ChooseAccounts accounts, ReadOwed owed, ReadActivity activity, Clock clock) {
		this.accounts = accounts;
		this.owed = owed;
		this.activity = activity;
		this.clock = clock;
	}

	@GetMapping("/console")
	String show(ConsoleSession session, @RequestParam(required = false) @Nullable Long account, Model model) {
		AccountChoice choice = this.accounts.of(session.caller(), account);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		Owed sums = this.owed.of(choice.numbers(), today);
		model.addAttribute("choice", choice);
		model.addAttribute("today", today);
		model.addAttribute("unvalued", sums.unvalued());
		model.addAttribute("panels",
				sums.currencies().stream().map((each) -> CurrencyPanel.of(each, sums.months())).toList());
		model.addAttribute("feeds",
				this.activity.feeds(choice.chosen().subList(0, Math.min(ACCOUNTS, choice.chosen().size()))));
		model.addAttribute("feedsLeft", Math.max(0, choice.chosen().size() - ACCOUNTS));
		model.addAttribute("running", this.activity.running(choice.numbers()));
		model.addAttribute("failed", this.activity.failed(choice.numbers()));
		model.addAttribute("names", choice.names());
		model.addAttribute("called", new DiscrepancyWords());
		return "console/overview/overview";
	}

}
