package com.opsided.shared.connection;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code stripe_event}; the only class that names it. */
public final class StripeEventTable {

	private final JdbcClient jdbc;

	public StripeEventTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps an event. Of two deliveries at once one waits for the other's transaction.
	 * @param id Stripe's id of the event
	 * @param type its type
	 * @param account the connected account it is about, empty for the platform's own
	 * @param at when it came
	 * @return whether it is new
	 */
	public boolean add(String id, String type, String account, Instant at) {
		return this.jdbc.sql("""
				insert into stripe_event (event_id, type, account, received_at)
				values (:id, :type, :account, :at) on conflict do nothing
				""")
			.param("id", id)
			.param("type", type)
			.param("account", account)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/**
	 * Forgets events that Stripe does not deliver again.
	 * @param before those that came before
	 * @return how many
	 */
	public int purge(Instant before) {
		return this.jdbc.sql("delete from stripe_event where received_at < :before")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.update();
	}

}
