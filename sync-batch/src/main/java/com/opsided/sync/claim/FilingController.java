package com.opsided.sync.claim;

import java.util.UUID;

import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.Caller;
import io.swagger.v3.oas.annotations.Operation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** Claims that are filed together. */
@ApiController
@RequestMapping("/api/v1/sync/filings/{userId}")
class FilingController {

	private final AccountScope scope;

	private final MakeClaims make;

	FilingController(AccountScope scope, MakeClaims make) {
		this.scope = scope;
		this.make = make;
	}

	@PostMapping
	@Operation(summary = "Make claims of selected discrepancies, grouped per product or shipment; "
			+ "the same selection again makes nothing new")
	MadeClaims make(Caller caller, @PathVariable UUID userId, @RequestBody SelectedDiscrepancies selected) {
		return this.make.make(caller, this.scope.of(caller, userId, null), selected.discrepancies());
	}

	@GetMapping("/{id}")
	@Operation(summary = "A filing: the claims that are raised with Amazon in one case")
	Filing get(Caller caller, @PathVariable UUID userId, @PathVariable UUID id) {
		return this.make.get(this.scope.of(caller, userId, null), id);
	}

}
