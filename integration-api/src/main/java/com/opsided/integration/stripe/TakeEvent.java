package com.opsided.integration.stripe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.opsided.integration.connection.EndConnection;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.connection.StripeEventTable;
import com.opsided.shared.tenant.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes events, each once: what follows from one is done in the transaction that keeps
 * its id. If that fails, Stripe delivers it again, for up to three days.
 */
final class TakeEvent {

	private static final Logger logger = LoggerFactory.getLogger(TakeEvent.class);

	private static final String DEAUTHORISED = "account.application.deauthorized";

	private static final Duration KEPT = Duration.ofDays(30);

	private final StripeEventTable events;

	private final ConnectionTable connections;

	private final EndConnection ending;

	private final TransactionOperations transactions;

	private final Clock clock;

	TakeEvent(StripeEventTable events, ConnectionTable connections, EndConnection ending,
			TransactionOperations transactions, Clock clock) {
		this.events = events;
		this.connections = connections;
		this.ending = ending;
		this.transactions = transactions;
		this.clock = clock;
	}

	void take(StripeEvent event) {
		Tenant.EVERYBODY.run(() -> this.transactions.executeWithoutResult((status) -> takeOnce(event)));
	}

	private void takeOnce(StripeEvent event) {
		Instant now = this.clock.instant();
		this.events.purge(now.minus(KEPT));
		if (!this.events.add(event.id(), event.type(), event.account(), now)) {
			logger.info("Stripe delivered {} again", event.id());
			return;
		}
		if (event.type().equals(DEAUTHORISED) && !event.account().isEmpty()) {
			this.connections.ofExternal(Provider.STRIPE, event.account())
				.filter((connection) -> isAbout(event, connection))
				.ifPresent((connection) -> this.ending.ended(connection, "Its user took the consent back at Stripe"));
		}
	}

	/** An event that comes late must not end a connection that was made since. */
	private static boolean isAbout(StripeEvent event, Connection connection) {
		Instant authorised = connection.authorisedAt().truncatedTo(ChronoUnit.SECONDS);
		return event.created() == null || !event.created().isBefore(authorised);
	}

}
