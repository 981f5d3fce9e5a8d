package com.opsided.sync.console.discrepancy;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Page;
import com.opsided.sync.claim.MakeClaims;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.console.Htmx;
import com.opsided.sync.discrepancy.ExplainItem;
import com.opsided.sync.discrepancy.ExportDiscrepancies;
import com.opsided.sync.discrepancy.ReadDiscrepancies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of discrepancies, the evidence of each, and the claims made of some. */
@ConsoleController
class DiscrepancyPages {

	private static final int ROWS = 50;

	private final ChooseAccounts accounts;

	private final ReadDiscrepancies discrepancies;

	private final ExplainItem explain;

	private final ExportDiscrepancies export;

	private final MakeClaims claims;

	DiscrepancyPages(ChooseAccounts accounts, ReadDiscrepancies discrepancies, ExplainItem explain,
			ExportDiscrepancies export, MakeClaims claims) {
		this.accounts = accounts;
		this.discrepancies = discrepancies;
		this.explain = explain;
		this.export = export;
		this.claims = claims;
	}

	@ModelAttribute("called")
	DiscrepancyWords words() {
		return new DiscrepancyWords();
	}

	@GetMapping(DiscrepancyForm.PATH)
	String list(ConsoleSession session, @ModelAttribute("form") DiscrepancyForm form,
			@RequestParam(required = false) @Nullable String cursor, HttpServletRequest request, Model model) {
		AccountChoice choice = this.accounts.of(session.caller(), form.account());
		Page<ReadDiscrepancies.Row> page = this.discrepancies.sorted(session.caller(), choice.chosen(), form.filter(),
				ROWS, cursor);
		String next = page.next();
		model.addAttribute("choice", choice);
		model.addAttribute("rows", page.items().stream().map(ReadDiscrepancies.Row::item).toList());
		model.addAttribute("next", (next != null) ? form.next(next) : null);
		model.addAttribute("types", DiscrepancyType.values());
		model.addAttribute("states", DiscrepancyState.values());
		return Htmx.view(request, "console/discrepancy/list", "results");
	}

	@GetMapping(DiscrepancyForm.PATH + ".csv")
	void csv(ConsoleSession session, @ModelAttribute("form") DiscrepancyForm form, HttpServletResponse response)
			throws IOException {
		AccountChoice choice = this.accounts.of(session.caller(), form.account());
		this.export.writeShown(choice.chosen(), form.filter(), () -> {
			response.setContentType("text/csv;charset=UTF-8");
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"discrepancies.csv\"");
			return response.getOutputStream();
		});
	}

	@GetMapping(DiscrepancyForm.PATH + "/{id}")
	String evidence(ConsoleSession session, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable Long account, Model model) {
		AccountChoice choice = this.accounts.of(session.caller(), account);
		model.addAttribute("it", this.explain.explain(this.discrepancies.find(choice.chosen(), id)));
		return "console/discrepancy/evidence";
	}

	@PostMapping(DiscrepancyForm.PATH + "/claims")
	String claim(ConsoleSession session, @RequestParam(required = false) @Nullable List<UUID> selected,
			@RequestParam(required = false) @Nullable Long account, Model model) {
		if (selected == null) {
			throw ApiProblem.field("selected", "is empty: tick the discrepancies that are to be claimed first");
		}
		AccountChoice choice = this.accounts.of(session.caller(), account);
		model.addAttribute("made", this.claims.make(session.caller(), choice.chosen(), selected));
		model.addAttribute("choice", choice);
		return "console/discrepancy/made";
	}

}
