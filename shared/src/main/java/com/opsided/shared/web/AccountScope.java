package com.opsided.shared.web;

import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import org.jspecify.annotations.Nullable;

/** Which accounts a caller works on. What is not the caller's is not there. */
public final class AccountScope {

	private final AccountTable accounts;

	public AccountScope(AccountTable accounts) {
		this.accounts = accounts;
	}

	/**
	 * Returns a user's accounts.
	 * @param caller who asks
	 * @param user the user whose accounts are asked for
	 * @param account one of them, null for all
	 * @return the accounts in the order of their numbers; none if the user has none
	 * @throws ApiProblem if the caller may not act for the user, or the account is not
	 * the user's
	 */
	public List<Account> of(Caller caller, UUID user, @Nullable Long account) {
		if (!caller.mayActFor(user)) {
			throw ApiProblem.notFound();
		}
		List<Account> owned = this.accounts.ownedBy(user);
		List<Account> wanted = owned.stream().filter((each) -> account == null || each.id() == account).toList();
		boolean missing = (account != null) ? wanted.isEmpty() : (owned.isEmpty() && !caller.user().equals(user));
		if (missing) {
			throw ApiProblem.notFound();
		}
		return wanted;
	}

	/**
	 * Returns the numbers of the accounts whose data a caller sees.
	 * @param caller who asks
	 * @return the numbers, null for all there are
	 */
	public @Nullable List<Long> visibleTo(Caller caller) {
		return caller.seesEverybody() ? null : this.accounts.ownedBy(caller.user()).stream().map(Account::id).toList();
	}

	/**
	 * Makes sure that a caller sees an account.
	 * @param caller who asks
	 * @param account the account's number
	 * @throws ApiProblem if it is not there for the caller
	 */
	public void check(Caller caller, long account) {
		if (!caller.seesEverybody() && !this.accounts.ownerOf(account).filter(caller.user()::equals).isPresent()) {
			throw ApiProblem.notFound();
		}
	}

}
