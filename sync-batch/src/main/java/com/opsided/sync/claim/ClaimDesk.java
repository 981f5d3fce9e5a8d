package com.opsided.sync.claim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.claim.Claim;
import com.opsided.shared.claim.ClaimEventTable;
import com.opsided.shared.claim.ClaimFilter;
import com.opsided.shared.claim.ClaimTable;
import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Cursors;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

/** Shows claims to callers and changes them as they want: none sees another's. */
final class ClaimDesk {

	private static final int PAGE = 10_000;

	private final AccountScope scope;

	private final AccountTable accounts;

	private final ClaimTable claims;

	private final ClaimEventTable events;

	private final Cursors cursors;

	private final Clock clock;

	ClaimDesk(AccountScope scope, AccountTable accounts, ClaimTable claims, ClaimEventTable events, Cursors cursors,
			Clock clock) {
		this.scope = scope;
		this.accounts = accounts;
		this.claims = claims;
		this.events = events;
		this.cursors = cursors;
		this.clock = clock;
	}

	/** A page of the claims of some accounts, or of all the caller sees if null. */
	Page<ClaimItem> page(Caller caller, @Nullable List<Long> some, ClaimQuery query, int limit,
			@Nullable String cursor) {
		String list = "claims " + some + query;
		List<Long> seen = (some != null) ? some : visible(caller);
		ClaimFilter.Position after = (cursor != null) ? position(this.cursors.read(caller, list, cursor)) : null;
		List<Claim> rows = this.claims.page(new ClaimFilter(seen, query.state(), query.type(), query.from(), query.to(),
				query.sku(), after, limit + 1));
		return Page.of(rows, limit, ClaimItem::of,
				(claim) -> this.cursors.write(caller, list, claim.account(), claim.closes(), claim.id()));
	}

	private static ClaimFilter.Position position(List<String> place) {
		return new ClaimFilter.Position(Long.parseLong(place.get(0)), LocalDate.parse(place.get(1)),
				UUID.fromString(place.get(2)));
	}

	/** One of the claims that a caller sees. */
	Claim find(Caller caller, UUID id) {
		return this.claims.find(visible(caller), id).orElseThrow(ApiProblem::notFound);
	}

	ClaimDetails details(Caller caller, UUID id) {
		Claim claim = find(caller, id);
		return new ClaimDetails(ClaimItem.of(claim), this.events.of(claim));
	}

	ClaimDetails change(Caller caller, UUID id, PatchClaim patch) {
		Claim claim = find(caller, id);
		if (patch.version() != null && patch.version() != claim.version()) {
			throw changedMeanwhile(claim);
		}
		try {
			Claim changed = this.claims.change(claim, patch.change(), caller.user().toString(), this.clock.instant())
				.orElseThrow(() -> changedMeanwhile(claim));
			return new ClaimDetails(ClaimItem.of(changed), this.events.of(changed));
		}
		catch (IllegalStateException ex) {
			throw ApiProblem.of(ProblemType.CONFLICT, String.valueOf(ex.getMessage())).with("state", claim.state());
		}
	}

	private static ApiProblem changedMeanwhile(Claim claim) {
		return ApiProblem.of(ProblemType.CONFLICT, "Somebody changed the claim meanwhile; read it again")
			.with("state", claim.state());
	}

	ClaimSummary summary(List<Long> some) {
		return ClaimSummary.of(some.isEmpty() ? List.of() : this.claims.totals(some));
	}

	private List<Long> visible(Caller caller) {
		List<Long> own = this.scope.visibleTo(caller);
		return (own != null) ? own : all();
	}

	private List<Long> all() {
		List<Long> all = new ArrayList<>();
		List<Long> page = this.accounts.numbersAfter(0, PAGE);
		while (!page.isEmpty()) {
			all.addAll(page);
			page = this.accounts.numbersAfter(page.get(page.size() - 1), PAGE);
		}
		return all;
	}

}
