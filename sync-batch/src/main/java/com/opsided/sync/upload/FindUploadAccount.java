package com.opsided.sync.upload;

import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import org.jspecify.annotations.Nullable;

/** Finds the account that files belong to; a user without one gets one. */
public final class FindUploadAccount {

	private final AccountTable accounts;

	FindUploadAccount(AccountTable accounts) {
		this.accounts = accounts;
	}

	/**
	 * Finds it.
	 * @param caller who hands files in
	 * @param user for whom
	 * @param account the account's number, null if the user has one at most
	 * @param region its region, null for any
	 * @return the account
	 */
	public Account of(Caller caller, UUID user, @Nullable Long account, @Nullable Region region) {
		if (!caller.mayActFor(user)) {
			throw ApiProblem.notFound();
		}
		List<Account> wanted = this.accounts.ownedBy(user)
			.stream()
			.filter((each) -> (account == null || each.id() == account) && (region == null || each.region() == region))
			.toList();
		if (account != null && wanted.isEmpty()) {
			throw ApiProblem.notFound();
		}
		if (wanted.size() > 1) {
			throw ApiProblem.field("accountId", "must say which of the accounts the files belong to");
		}
		return wanted.isEmpty() ? open(user, (region != null) ? region : Region.NA) : wanted.get(0);
	}

	private Account open(UUID user, Region region) {
		Account account = this.accounts.open(user.toString(), region);
		if (!this.accounts.own(account, user)) {
			throw ApiProblem.notFound();
		}
		return account;
	}

}
