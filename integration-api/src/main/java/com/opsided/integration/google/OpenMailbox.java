package com.opsided.integration.google;

import java.time.Clock;
import java.util.function.Supplier;

import com.opsided.integration.outbound.CallProvider;
import com.opsided.integration.outbound.TokenOf;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.token.ConnectionAccess;

/** Opens mailboxes. */
final class OpenMailbox {

	private final Supplier<ConnectionAccess> tokens;

	private final CallProvider google;

	private final OpenGmail gmail;

	private final GmailQuotaTable quotas;

	private final MailProperties properties;

	private final Clock clock;

	OpenMailbox(Supplier<ConnectionAccess> tokens, CallProvider google, OpenGmail gmail, GmailQuotaTable quotas,
			MailProperties properties, Clock clock) {
		this.tokens = tokens;
		this.google = google;
		this.gmail = gmail;
		this.quotas = quotas;
		this.properties = properties;
		this.clock = clock;
	}

	Mailbox of(Connection connection) {
		return new Mailbox(new TokenOf(connection, this.tokens.get()), this.google, this.gmail, this.quotas,
				this.properties, this.clock);
	}

}
