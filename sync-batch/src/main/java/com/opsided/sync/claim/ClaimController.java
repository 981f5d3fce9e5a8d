package com.opsided.sync.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Claims and their life. */
@ApiController
@RequestMapping("/api/v1/claims")
class ClaimController {

	private final ClaimDesk desk;

	private final AccountScope scope;

	ClaimController(ClaimDesk desk, AccountScope scope) {
		this.desk = desk;
		this.scope = scope;
	}

	@GetMapping
	@Operation(summary = "Claims by account and deadline")
	Page<ClaimItem> list(Caller caller, @RequestParam(required = false) @Nullable UUID userId,
			@RequestParam(required = false) @Nullable Long accountId,
			@RequestParam(required = false) @Nullable ClaimState state,
			@RequestParam(required = false) @Nullable DiscrepancyType type,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String sku,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		return this.desk.page(caller, accounts(caller, userId, accountId), new ClaimQuery(state, type, from, to, sku),
				PageLimit.of(limit), cursor);
	}

	private @Nullable List<Long> accounts(Caller caller, @Nullable UUID user, @Nullable Long account) {
		if (user != null) {
			return this.scope.of(caller, user, account).stream().map(Account::id).toList();
		}
		if (account == null) {
			return null;
		}
		this.scope.check(caller, account);
		return List.of(account);
	}

	@GetMapping("/{id}")
	@Operation(summary = "A claim with its history")
	ClaimDetails get(Caller caller, @PathVariable UUID id) {
		return this.desk.details(caller, id);
	}

	@PatchMapping("/{id}")
	@Operation(summary = "Move a claim on: filed under a case, paid, denied, withdrawn; or note something")
	ClaimDetails patch(Caller caller, @PathVariable UUID id, @RequestBody PatchClaim patch) {
		return this.desk.change(caller, id, patch);
	}

	@GetMapping("/summary/{userId}")
	@Operation(summary = "A user's claims by state, type and currency: potential, filed, paid")
	ClaimSummary summary(Caller caller, @PathVariable UUID userId,
			@RequestParam(required = false) @Nullable Long accountId) {
		return this.desk.summary(this.scope.of(caller, userId, accountId).stream().map(Account::id).toList());
	}

}
