package com.opsided.sandbox.google;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.opsided.sandbox.amazon.seller.Seller;
import com.opsided.sandbox.amazon.seller.Sellers;
import com.opsided.sandbox.amazon.store.Memory;
import com.opsided.sandbox.amazon.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Who has a mailbox. Whoever consents has one: an address that was never heard of gets it
 * then, and that of {@code sellerN@…} belongs to the N-th seller. Thread-safe.
 */
public final class GoogleUsers {

	private static final Pattern SELLER = Pattern.compile("seller([1-9][0-9]{0,6})@.*");

	private final Sellers sellers;

	private final Store<GoogleUser> users;

	GoogleUsers(Sellers sellers, Memory memory) {
		this.sellers = sellers;
		this.users = memory.store("google-users", GoogleUser.class, GoogleUser::email);
	}

	/**
	 * Adds a user, unless the address is known.
	 * @param email the address
	 * @param seed decides everything in the mailbox, or null for the seller's or one that
	 * follows from the address
	 * @param sellerId the Amazon seller whose mail it is, or null for the one that the
	 * address names
	 * @return the user
	 */
	public synchronized GoogleUser add(String email, @Nullable Long seed, @Nullable String sellerId) {
		String address = email.strip().toLowerCase(Locale.ROOT);
		return find(address).orElseGet(() -> {
			Optional<Seller> seller = (sellerId != null) ? this.sellers.find(sellerId) : named(address);
			long usual = seller.map(Seller::seed).orElse((long) address.hashCode());
			GoogleUser user = new GoogleUser(address, (seed != null) ? seed : usual,
					seller.map(Seller::sellerId).orElse(""));
			this.users.put(user);
			return user;
		});
	}

	/**
	 * Finds a user.
	 * @param email the address
	 * @return the user, if there is one
	 */
	public Optional<GoogleUser> find(String email) {
		return this.users.find(email.strip().toLowerCase(Locale.ROOT));
	}

	/**
	 * Returns all users.
	 * @return in the order in which they came
	 */
	public List<GoogleUser> all() {
		return this.users.all();
	}

	private Optional<Seller> named(String address) {
		Matcher matcher = SELLER.matcher(address);
		List<Seller> all = this.sellers.all();
		if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > all.size()) {
			return Optional.empty();
		}
		return Optional.of(all.get(Integer.parseInt(matcher.group(1)) - 1));
	}

}
