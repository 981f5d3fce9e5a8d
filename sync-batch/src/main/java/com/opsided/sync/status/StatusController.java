package com.opsided.sync.status;

import java.util.UUID;

import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How a user's accounts stand. */
@ApiController
class StatusController {

	private final AccountScope scope;

	private final ReadStatus status;

	StatusController(AccountScope scope, ReadStatus status) {
		this.scope = scope;
		this.status = status;
	}

	@GetMapping("/api/v1/sync/status/{userId}")
	@Operation(summary = "Per account: last and running run, progress, freshness of its data, next fire")
	UserStatus get(Caller caller, @PathVariable UUID userId, @RequestParam(required = false) @Nullable Long accountId) {
		return new UserStatus(userId, this.scope.of(caller, userId, accountId).stream().map(this.status::of).toList());
	}

}
