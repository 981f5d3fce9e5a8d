package com.opsided.sync.jobs;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.IdempotencyKey;
import com.opsided.shared.web.ProblemType;
import com.opsided.sync.run.RequestedRun;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Starts runs for a user. */
@ApiController
class SyncController {

	private final StartRuns starts;

	private final AccountScope scope;

	SyncController(StartRuns starts, AccountScope scope) {
		this.starts = starts;
		this.scope = scope;
	}

	@PostMapping("/api/v1/sync/start")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Pull a user's data from Amazon: a run for each account")
	ResponseEntity<StartedSync> start(Caller caller, @RequestBody(required = false) @Nullable StartSync body,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		StartSync wanted = (body != null) ? body : StartSync.everything();
		UUID user = (wanted.userId() != null) ? wanted.userId() : caller.user();
		return answer(this.starts.start(caller, accounts(caller, user, wanted.accountId()), JobNames.SYNC,
				IdempotencyKey.of(key, caller), wanted.parameters()));
	}

	@PostMapping("/api/v1/sync/reconcile/{userId}")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Hold a user's discrepancies against what was paid: a run for each account")
	ResponseEntity<StartedSync> reconcile(Caller caller, @PathVariable UUID userId,
			@RequestParam(required = false) @Nullable Long accountId,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		return answer(this.starts.start(caller, accounts(caller, userId, accountId), JobNames.RECONCILIATION,
				IdempotencyKey.of(key, caller), Map.of()));
	}

	private List<Long> accounts(Caller caller, UUID user, @Nullable Long account) {
		List<Account> accounts = this.scope.of(caller, user, account);
		if (accounts.isEmpty()) {
			throw ApiProblem.of(ProblemType.NO_ACCOUNT,
					"Connect a selling account first, or hand in report files to open one");
		}
		return accounts.stream().map(Account::id).toList();
	}

	private static ResponseEntity<StartedSync> answer(List<RequestedRun> runs) {
		boolean created = runs.stream().anyMatch(RequestedRun::created);
		return ResponseEntity.status(created ? HttpStatus.ACCEPTED : HttpStatus.OK)
			.location(URI.create("/api/v1/jobs/runs/" + runs.get(0).run().id()))
			.body(StartedSync.of(runs));
	}

}
