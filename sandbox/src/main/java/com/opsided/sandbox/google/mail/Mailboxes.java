package com.opsided.sandbox.google.mail;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.opsided.sandbox.amazon.seller.Sellers;
import com.opsided.sandbox.google.GoogleApiException;
import com.opsided.sandbox.google.GoogleUsers;

/**
 * The mailboxes, each filled when it is first opened. Thread-safe.
 */
final class Mailboxes {

	private final GoogleUsers users;

	private final Sellers sellers;

	private final Map<String, Mailbox> open = new ConcurrentHashMap<>();

	Mailboxes(GoogleUsers users, Sellers sellers) {
		this.users = users;
		this.sellers = sellers;
	}

	Mailbox of(String email) {
		return this.open.computeIfAbsent(email, (address) -> FillMailbox
			.of(this.users.find(address).orElseThrow(GoogleApiException::notFound), this.sellers));
	}

}
