package com.opsided.sync.privacy;

import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.user.EmailAddress;
import com.opsided.shared.user.UserTable;
import org.jspecify.annotations.Nullable;

/** Finds whose data is meant. */
public final class FindSeller {

	private final AccountTable accounts;

	private final UserTable users;

	private final ConnectionTable connections;

	FindSeller(AccountTable accounts, UserTable users, ConnectionTable connections) {
		this.accounts = accounts;
		this.users = users;
		this.connections = connections;
	}

	/**
	 * Finds an account.
	 * @param name its name
	 * @param region its region
	 * @return the seller, of this account alone
	 * @throws NoSuchSeller if there is none
	 */
	public Seller account(String name, Region region) {
		Account account = this.accounts.find(name, region)
			.orElseThrow(() -> new NoSuchSeller("There is no account '" + name + "' in region " + region.code()));
		return seller(name, List.of(account), null);
	}

	/**
	 * Finds a user.
	 * @param who the e-mail address or the id
	 * @return the seller, with all accounts
	 * @throws NoSuchSeller if there is neither a user nor anything of such a user's
	 */
	public Seller user(String who) {
		UUID id = uuid(who);
		if (id == null) {
			id = this.users.credentials(EmailAddress.normal(who))
				.map((credentials) -> credentials.user().id())
				.orElseThrow(
						() -> new NoSuchSeller("There is no user '" + who + "'; give the e-mail address or the id"));
		}
		String name = this.users.find(id).map((user) -> user.email().toString()).orElse(id.toString());
		List<Account> owned = this.accounts.ownedBy(id);
		Seller found = seller(name, owned, id);
		if (owned.isEmpty() && found.connections().isEmpty() && this.users.find(id).isEmpty()) {
			throw new NoSuchSeller("There is no user " + id + ", and nothing that was his");
		}
		return found;
	}

	private Seller seller(String name, List<Account> owned, @Nullable UUID user) {
		List<Connection> found = this.connections.ofSeller(owned.stream().map(Account::id).toList(), user);
		return new Seller(name, owned, user, found.stream().map(Connection::id).toList(),
				found.stream().map(Connection::externalId).toList());
	}

	private static @Nullable UUID uuid(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** Nobody is called that. */
	public static final class NoSuchSeller extends RuntimeException {

		NoSuchSeller(String message) {
			super(message);
		}

	}

}
