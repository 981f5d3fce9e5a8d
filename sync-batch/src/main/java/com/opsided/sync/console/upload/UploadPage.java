package com.opsided.sync.console.upload;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.IdempotencyKey;
import com.opsided.sync.console.ConsoleController;
import com.opsided.sync.console.ConsoleSession;
import com.opsided.sync.console.Htmx;
import com.opsided.sync.run.RequestedRun;
import com.opsided.sync.upload.FindUploadAccount;
import com.opsided.sync.upload.ReceiveFiles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes report files and leads to the run that loads them. Sellers hand them in for an
 * account of their own, which is opened if they have none; others for an account they
 * name.
 */
@ConsoleController
@RequestMapping("/console/upload")
class UploadPage {

	private final FindUploadAccount find;

	private final ReceiveFiles receive;

	private final AccountTable accounts;

	private final AccountScope scope;

	UploadPage(FindUploadAccount find, ReceiveFiles receive, AccountTable accounts, AccountScope scope) {
		this.find = find;
		this.receive = receive;
		this.accounts = accounts;
		this.scope = scope;
	}

	@GetMapping
	String form(ConsoleSession session, Model model) {
		return shown(session.caller(), null, model);
	}

	@PostMapping
	@Nullable String take(ConsoleSession session, @RequestParam(required = false) @Nullable Long account,
			@RequestParam(required = false) @Nullable Region region,
			@RequestParam(required = false) @Nullable List<MultipartFile> files,
			@RequestParam(required = false) @Nullable String key, Model model, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Caller caller = session.caller();
		List<MultipartFile> given = (files != null) ? files.stream().filter((file) -> !file.isEmpty()).toList()
				: List.of();
		if (given.isEmpty()) {
			String failure = "must be one report file at least; those without content are left out";
			if (Htmx.asks(request)) {
				throw ApiProblem.field("files", failure);
			}
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return shown(caller, "The files " + failure, model);
		}
		RequestedRun run = this.receive.receive(caller, accountOf(caller, account, region), given,
				IdempotencyKey.of(key, caller));
		String address = "/console/runs/" + run.run().id();
		if (Htmx.asks(request)) {
			response.setHeader("HX-Redirect", address);
			return null;
		}
		return "redirect:" + address;
	}

	private Account accountOf(Caller caller, @Nullable Long account, @Nullable Region region) {
		if (!caller.seesEverybody()) {
			return this.find.of(caller, caller.user(), account, (account == null) ? region : null);
		}
		if (account == null) {
			throw ApiProblem.field("account", "must be the number of the account that the files belong to");
		}
		this.scope.check(caller, account);
		UUID owner = this.accounts.ownerOf(account).orElseThrow(ApiProblem::notFound);
		return this.find.of(caller, owner, account, null);
	}

	private String shown(Caller caller, @Nullable String failure, Model model) {
		model.addAttribute("seesEverybody", caller.seesEverybody());
		model.addAttribute("own", caller.seesEverybody() ? List.of() : this.accounts.ownedBy(caller.user()));
		model.addAttribute("regions", Region.values());
		model.addAttribute("kinds", List.of(ReportKind.values()));
		model.addAttribute("key", UUID.randomUUID().toString());
		model.addAttribute("failure", failure);
		return "console/upload/form";
	}

}
