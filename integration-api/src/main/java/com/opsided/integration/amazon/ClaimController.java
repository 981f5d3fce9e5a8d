package com.opsided.integration.amazon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.shared.claim.Claim;
import com.opsided.shared.claim.ClaimFilter;
import com.opsided.shared.claim.ClaimState;
import com.opsided.shared.claim.ClaimTable;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.reimbursement.ClaimReimbursement;
import com.opsided.shared.reimbursement.ClaimReimbursementView;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Cursors;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Claims beside what Amazon paid for them. */
@ApiController
@RequestMapping("/api/v1/amazon/claims")
class ClaimController {

	private final SeenAccounts accounts;

	private final ClaimTable claims;

	private final ClaimReimbursementView reimbursements;

	private final Cursors cursors;

	ClaimController(SeenAccounts accounts, ClaimTable claims, ClaimReimbursementView reimbursements, Cursors cursors) {
		this.accounts = accounts;
		this.claims = claims;
		this.reimbursements = reimbursements;
		this.cursors = cursors;
	}

	@GetMapping
	@Operation(summary = "Claims with their reimbursements, by account and deadline")
	Page<ClaimItem> list(Caller caller, @RequestParam(required = false) @Nullable UUID userId,
			@RequestParam(required = false) @Nullable Long accountId,
			@RequestParam(required = false) @Nullable ClaimState state,
			@RequestParam(required = false) @Nullable DiscrepancyType type,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String sku,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		int most = PageLimit.of(limit);
		String list = "amazon claims " + userId + " " + accountId + " "
				+ new ClaimFilter(List.of(), state, type, from, to, sku, null, 0);
		ClaimFilter.Position after = (cursor != null) ? position(this.cursors.read(caller, list, cursor)) : null;
		List<Claim> rows = this.claims.page(new ClaimFilter(this.accounts.of(caller, userId, accountId), state, type,
				from, to, sku, after, most + 1));
		Map<UUID, List<ClaimReimbursement>> lines = this.reimbursements.of(rows);
		return Page.of(rows, most, (claim) -> ClaimItem.of(claim, lines.getOrDefault(claim.id(), List.of())),
				(claim) -> this.cursors.write(caller, list, claim.account(), claim.closes(), claim.id()));
	}

	private static ClaimFilter.Position position(List<String> place) {
		return new ClaimFilter.Position(Long.parseLong(place.get(0)), LocalDate.parse(place.get(1)),
				UUID.fromString(place.get(2)));
	}

}
