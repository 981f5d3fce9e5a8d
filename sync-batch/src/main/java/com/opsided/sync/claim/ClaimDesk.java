package com.opsided.sync.claim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.AccountTable;
import com.opsided.shared.claim.Claim;
import com.opsided.shared.claim.ClaimColumn;
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
public final class ClaimDesk {

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

	/**
	 * Returns a page of claims by account and deadline.
	 * @param caller who asks
	 * @param some accounts that the caller sees, null for all of them
	 * @param query which claims
	 * @param limit how many fit
	 * @param cursor the end of the page before, null for the first page
	 * @return the page
	 */
	public Page<ClaimItem> page(Caller caller, @Nullable List<Long> some, ClaimQuery query, int limit,
			@Nullable String cursor) {
		String list = "claims " + some + query;
		List<Long> seen = (some != null) ? some : visible(caller);
		ClaimFilter.Position after = (cursor != null) ? position(this.cursors.read(caller, list, cursor)) : null;
		List<Claim> rows = this.claims.page(new ClaimFilter(seen, query.state(), query.type(), query.from(), query.to(),
				query.sku(), after, limit + 1));
		return Page.of(rows, limit, ClaimItem::of,
				(claim) -> this.cursors.write(caller, list, claim.account(), claim.closes(), claim.id()));
	}

	/**
	 * Sums claims by state and currency.
	 * @param caller who asks
	 * @param some accounts that the caller sees, null for all of them
	 * @param query which claims, whatever their state
	 * @return the sums
	 */
	public List<ClaimColumn> columns(Caller caller, @Nullable List<Long> some, ClaimQuery query) {
		return this.claims.columns(new ClaimFilter((some != null) ? some : visible(caller), null, query.type(),
				query.from(), query.to(), query.sku(), null, 0));
	}

	private static ClaimFilter.Position position(List<String> place) {
		return new ClaimFilter.Position(Long.parseLong(place.get(0)), LocalDate.parse(place.get(1)),
				UUID.fromString(place.get(2)));
	}

	/**
	 * Finds a claim.
	 * @param caller who asks
	 * @param id the claim
	 * @return the claim
	 * @throws ApiProblem if the caller sees no such claim
	 */
	public Claim find(Caller caller, UUID id) {
		return this.claims.find(visible(caller), id).orElseThrow(ApiProblem::notFound);
	}

	/**
	 * Returns a claim with its history.
	 * @param caller who asks
	 * @param id the claim
	 * @return the claim
	 * @throws ApiProblem if the caller sees no such claim
	 */
	public ClaimDetails details(Caller caller, UUID id) {
		Claim claim = find(caller, id);
		return new ClaimDetails(ClaimItem.of(claim), this.events.of(claim));
	}

	/**
	 * Changes a claim.
	 * @param caller who wants it
	 * @param id the claim
	 * @param patch what is to be changed
	 * @return the claim as it is now
	 * @throws ApiProblem if the caller sees no such claim, its map of states forbids it,
	 * or somebody changed it meanwhile
	 */
	public ClaimDetails change(Caller caller, UUID id, PatchClaim patch) {
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
