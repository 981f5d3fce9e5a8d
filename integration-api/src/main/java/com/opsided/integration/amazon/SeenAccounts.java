package com.opsided.integration.amazon;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import org.jspecify.annotations.Nullable;

/** The accounts that a call is about. */
final class SeenAccounts {

	private static final int PAGE = 10_000;

	private final AccountScope scope;

	private final AccountTable accounts;

	SeenAccounts(AccountScope scope, AccountTable accounts) {
		this.scope = scope;
		this.accounts = accounts;
	}

	/**
	 * Finds the accounts.
	 * @param caller who asks
	 * @param user whose accounts, null for all that the caller sees
	 * @param account one of them, null for all
	 * @return their numbers
	 * @throws ApiProblem if the caller does not see them
	 */
	List<Long> of(Caller caller, @Nullable UUID user, @Nullable Long account) {
		if (user != null) {
			return this.scope.of(caller, user, account).stream().map(Account::id).toList();
		}
		if (account != null) {
			this.scope.check(caller, account);
			return List.of(account);
		}
		List<Long> own = this.scope.visibleTo(caller);
		return (own != null) ? own : all();
	}

	/**
	 * Finds the one account that a call is about.
	 * @param caller who asks
	 * @param user whose account, null for the caller's own
	 * @param account which, null for the only one
	 * @return its number
	 * @throws ApiProblem if the caller does not see it, or there is none or more than one
	 */
	long one(Caller caller, @Nullable UUID user, @Nullable Long account) {
		List<Long> seen = (user == null && account == null) ? of(caller, caller.user(), null)
				: of(caller, user, account);
		if (seen.isEmpty()) {
			throw AskStock.notConnected();
		}
		if (seen.size() > 1) {
			throw ApiProblem.field("accountId", "must say which of " + seen.size() + " accounts is meant");
		}
		return seen.get(0);
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
