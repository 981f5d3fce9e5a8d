package com.opsided.sync.privacy;

import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * Whose data is meant: an account, or a user with all his accounts.
 *
 * @param name what a person calls it: the account's name or the user's e-mail address
 * @param accounts the accounts
 * @param user the user, null if an account alone is meant
 * @param connections the connections of the accounts and the user
 * @param externals the providers' own ids of these connections
 */
public record Seller(String name, List<Account> accounts, @Nullable UUID user, List<UUID> connections,
		List<String> externals) {

	public Seller {
		accounts = List.copyOf(accounts);
		connections = List.copyOf(connections);
		externals = List.copyOf(externals);
	}

	/**
	 * Returns who it is without saying so.
	 * @return numbers and ids only
	 */
	public String number() {
		return (this.user != null) ? "user " + this.user : "account " + this.accounts.get(0).id();
	}

}
