package com.opsided.sync.console.discrepancy;

import java.util.List;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.web.AccountScope;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Finds the accounts a page is about: a seller's own; for those who see everybody's the
 * first of all, and any by its number.
 */
@Component
@ConditionalOnWebApplication
public final class ChooseAccounts {

	private static final int MOST = 100;

	private final AccountScope scope;

	private final AccountTable accounts;

	ChooseAccounts(AccountScope scope, AccountTable accounts) {
		this.scope = scope;
		this.accounts = accounts;
	}

	/**
	 * Finds the accounts.
	 * @param caller who looks at the page
	 * @param only the number of the account that is asked for, null for all
	 * @return the accounts
	 * @throws ApiProblem if the account is not there for the caller
	 */
	public AccountChoice of(Caller caller, @Nullable Long only) {
		List<Account> visible = caller.seesEverybody() ? this.accounts.owned(MOST + 1)
				: this.scope.of(caller, caller.user(), null);
		boolean more = caller.seesEverybody() && visible.size() > MOST;
		List<Account> listed = more ? visible.subList(0, MOST) : visible;
		if (only == null) {
			return new AccountChoice(listed, listed, null, more);
		}
		this.scope.check(caller, only);
		if (this.accounts.ownerOf(only).isEmpty()) {
			throw ApiProblem.notFound();
		}
		return new AccountChoice(listed, List.of(this.accounts.get(only)), only, more);
	}

}
