package com.opsided.sync.rules;

import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.rules.AccountRules;
import com.opsided.shared.rules.AccountRulesTable;
import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of a user's accounts. */
@ApiController
@RequestMapping("/api/v1/sync/rules/{userId}")
class RulesController {

	private final AccountScope scope;

	private final AccountRulesTable rules;

	RulesController(AccountScope scope, JdbcClient jdbc) {
		this.scope = scope;
		this.rules = new AccountRulesTable(jdbc);
	}

	@GetMapping
	@Operation(summary = "The rules of each account")
	Page<RulesForm> get(Caller caller, @PathVariable UUID userId,
			@RequestParam(required = false) @Nullable Long accountId) {
		return new Page<>(this.scope.of(caller, userId, accountId)
			.stream()
			.map((account) -> RulesForm.of(account.id(), this.rules.of(account.id())))
			.toList(), null);
	}

	/** Without a number, the rules are those of all of the user's accounts. */
	@PutMapping
	@Operation(summary = "Replace the rules of one account or of all; they hold from the next reconciliation on")
	Page<RulesForm> put(Caller caller, @PathVariable UUID userId,
			@RequestParam(required = false) @Nullable Long accountId, @RequestBody RulesForm wanted) {
		Long one = (accountId != null) ? accountId : wanted.accountId();
		List<Account> accounts = this.scope.of(caller, userId, one);
		if (accounts.isEmpty()) {
			throw ApiProblem.of(ProblemType.NO_ACCOUNT, "Rules belong to a selling account; connect one first");
		}
		return new Page<>(accounts.stream().map((account) -> replace(caller, account.id(), wanted)).toList(), null);
	}

	private RulesForm replace(Caller caller, long account, RulesForm wanted) {
		AccountRules rules = wanted.over(this.rules.of(account));
		return RulesForm.of(account,
				this.rules.replace(account, rules, caller.user().toString())
					.orElseThrow(() -> ApiProblem.of(ProblemType.CONFLICT,
							"Somebody changed the rules meanwhile; read them again")));
	}

}
