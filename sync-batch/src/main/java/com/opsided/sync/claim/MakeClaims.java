package com.opsided.sync.claim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.claim.Claim;
import com.opsided.shared.claim.ClaimTable;
import com.opsided.shared.claim.FilingTable;
import com.opsided.shared.discrepancy.DiscrepancyListView;
import com.opsided.shared.discrepancy.ListedDiscrepancy;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes claims of selected discrepancies: each loss has its claim already, opened by
 * reconciliation; here those of one product and type, or of one shipment, are put
 * together to be filed in one case. The same selection again makes nothing new. A
 * selection with a discrepancy that is not the caller's makes nothing at all.
 */
public final class MakeClaims {

	/** More than a person selects. */
	static final int MOST = 500;

	private final DiscrepancyListView discrepancies;

	private final ClaimTable claims;

	private final FilingTable filings;

	private final TransactionOperations transactions;

	private final Clock clock;

	MakeClaims(DiscrepancyListView discrepancies, ClaimTable claims, FilingTable filings,
			TransactionOperations transactions, Clock clock) {
		this.discrepancies = discrepancies;
		this.claims = claims;
		this.filings = filings;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Makes claims of discrepancies.
	 * @param caller who asks
	 * @param accounts accounts that the caller sees
	 * @param selected the discrepancies, at most 500
	 * @return the filings they are in now, and those that cannot be claimed, each with a
	 * reason
	 * @throws ApiProblem if one of them is not there for the caller, or the selection is
	 * empty or too large
	 */
	public MadeClaims make(Caller caller, List<Account> accounts, Collection<UUID> selected) {
		if (selected.isEmpty() || selected.size() > MOST) {
			throw ApiProblem.field("discrepancies", "must name 1 to " + MOST + " discrepancies");
		}
		Map<Account, List<ListedDiscrepancy>> found = find(accounts, new HashSet<>(selected));
		List<MadeClaims.Refusal> refused = new ArrayList<>();
		Set<UUID> claimable = new HashSet<>();
		LocalDate today = LocalDate.now(this.clock);
		found.forEach((account, listed) -> {
			for (ListedDiscrepancy each : listed) {
				Optional<Claim> claim = this.claims.find(List.of(account.id()), each.id());
				RefuseClaim.of(each, claim.orElse(null), today)
					.ifPresentOrElse((reason) -> refused.add(new MadeClaims.Refusal(each.id(), reason)),
							() -> claimable.add(each.id()));
			}
		});
		found.keySet().forEach((account) -> put(account, claimable, caller));
		return new MadeClaims(Filing.of(this.filings.ofClaims(numbers(accounts), claimable)), refused);
	}

	private Map<Account, List<ListedDiscrepancy>> find(List<Account> accounts, Set<UUID> selected) {
		Map<Account, List<ListedDiscrepancy>> found = new LinkedHashMap<>();
		int rows = 0;
		for (Account account : accounts) {
			List<ListedDiscrepancy> listed = this.discrepancies.among(account.id(), selected);
			if (!listed.isEmpty()) {
				found.put(account, listed);
				rows += listed.size();
			}
		}
		if (rows < selected.size()) {
			throw ApiProblem.notFound();
		}
		return found;
	}

	private void put(Account account, Set<UUID> claims, Caller caller) {
		this.transactions.executeWithoutResult((transaction) -> {
			this.filings.lock(account.id());
			this.filings.make(account.id(), claims, caller.user().toString());
		});
	}

	/**
	 * Returns a filing.
	 * @param accounts accounts that the caller sees
	 * @param id the filing
	 * @return the filing
	 * @throws ApiProblem if none of the accounts has it
	 */
	public Filing get(List<Account> accounts, UUID id) {
		return Filing.of(this.filings.of(numbers(accounts), id)).stream().findFirst().orElseThrow(ApiProblem::notFound);
	}

	/**
	 * Returns the filing that a claim is in.
	 * @param accounts accounts that the caller sees
	 * @param claim the claim
	 * @return the filing, or nothing if the claim is in none or none of the accounts has
	 * it
	 */
	public Optional<Filing> filingOf(List<Account> accounts, UUID claim) {
		return Filing.of(this.filings.ofClaims(numbers(accounts), List.of(claim))).stream().findFirst();
	}

	private static List<Long> numbers(List<Account> accounts) {
		return accounts.stream().map(Account::id).toList();
	}

}
