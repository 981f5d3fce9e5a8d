package com.opsided.sandbox.stripe;

import java.util.List;
import java.util.Optional;

import com.opsided.sandbox.amazon.store.Memory;
import com.opsided.sandbox.amazon.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Who has an account. Whoever consents has one: an account that was never heard of is
 * opened then. Thread-safe.
 */
public final class StripeUsers {

	private final Store<StripeUser> users;

	StripeUsers(Memory memory) {
		this.users = memory.store("stripe-users", StripeUser.class, StripeUser::account);
	}

	/**
	 * Opens an account, unless there is one of that name.
	 * @param account {@code acct_…}
	 * @param seed decides everything about it, or null for one that follows from the name
	 * @return the account's user
	 */
	public synchronized StripeUser add(String account, @Nullable Long seed) {
		return find(account).orElseGet(() -> {
			StripeUser user = new StripeUser(account, (seed != null) ? seed : account.hashCode());
			this.users.put(user);
			return user;
		});
	}

	/**
	 * Finds an account's user.
	 * @param account {@code acct_…}
	 * @return the user, if there is one
	 */
	public Optional<StripeUser> find(String account) {
		return this.users.find(account);
	}

	/**
	 * Returns all accounts' users.
	 * @return in the order in which they came
	 */
	public List<StripeUser> all() {
		return this.users.all();
	}

}
