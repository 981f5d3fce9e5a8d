package com.opsided.shared.pull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code pull_mark}; the only class that names it. */
public final class PullMarkTable {

	private final JdbcClient jdbc;

	public PullMarkTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns up to where a feed was pulled without a gap.
	 * @param account the account
	 * @param feed the feed
	 * @param marketplaceId the marketplace, empty for all at once
	 * @return the time, or nothing if it was never pulled to its end
	 */
	public Optional<Instant> pulledUntil(long account, String feed, String marketplaceId) {
		return this.jdbc.sql("""
				select pulled_until from pull_mark
				where account = :account and feed = :feed and marketplace_id = :marketplace
				""")
			.param("account", account)
			.param("feed", feed)
			.param("marketplace", marketplaceId)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	/**
	 * Notes that a feed was pulled up to a time. A later time that was noted before
	 * stays.
	 * @param account the account
	 * @param feed the feed
	 * @param marketplaceId the marketplace, empty for all at once
	 * @param until the time
	 */
	public void pulled(long account, String feed, String marketplaceId, Instant until) {
		this.jdbc.sql("""
				insert into pull_mark as m (account, feed, marketplace_id, pulled_until)
				values (:account, :feed, :marketplace, :until)
				on conflict (account, feed, marketplace_id)
				do update set pulled_until = greatest(m.pulled_until, excluded.pulled_until)
				""")
			.param("account", account)
			.param("feed", feed)
			.param("marketplace", marketplaceId)
			.param("until", until.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Describes how far an account's feeds were pulled, so that a pull can be seen.
	 * @param account the account
	 * @return a text that changes whenever a feed was pulled further; empty if none ever
	 * was
	 */
	public String fingerprint(long account) {
		return this.jdbc.sql("""
				select coalesce(string_agg(concat_ws(' ', feed, marketplace_id, pulled_until), E'\n'
				    order by feed, marketplace_id), '')
				from pull_mark where account = :account
				""").param("account", account).query(String.class).single();
	}

}
