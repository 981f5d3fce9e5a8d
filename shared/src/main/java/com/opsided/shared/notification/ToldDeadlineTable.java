package com.opsided.shared.notification;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The table {@code told_deadline}; the only class that names it. A deadline is told once
 * at each of a subscription's days: at the last one that it has passed. Of two processes
 * that look at once one tells it.
 */
public final class ToldDeadlineTable {

	/** How many single things a message names. */
	private static final int NAMED = 10;

	private final JdbcClient jdbc;

	public ToldDeadlineTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Marks claims as told that close within a subscription's days and are not filed.
	 * @param subscription the subscription
	 * @param today the day
	 * @return what there is to tell as JSON objects, one for an account
	 */
	public List<String> claims(Subscription subscription, LocalDate today) {
		return marked(subscription, today,
				"""
						with crossed as (
						    insert into told_deadline (owner, subscription_id, subject, deadline, days)
						    select owner, :subscription, loss, closes, (select min(d) from unnest(cast(:days as int[])) d
						        where d >= closes - cast(:today as date))
						    from open_claim where owner = :owner
						      and closes between cast(:today as date) and cast(:today as date) + :most
						    on conflict do nothing returning subject, deadline),
						closing as (
						    select c.*, row_number() over (partition by c.account order by c.closes, c.amount desc nulls last, c.loss) as place
						    from open_claim c join crossed on crossed.subject = c.loss and crossed.deadline = c.closes
						    where c.owner = :owner),
						sums as (
						    select account, jsonb_agg(jsonb_build_object('amount', total::text, 'currency', currency) order by currency) as totals
						    from (select account, currency, sum(amount) as total from closing
						          where amount is not null group by account, currency) t group by account)
						select jsonb_build_object('accountId', c.account, 'account', min(c.account_name), 'claims', count(*),
						           'closes', min(c.closes), 'daysLeft', min(c.closes) - cast(:today as date),
						           'totals', coalesce((select s.totals from sums s where s.account = c.account), '[]'),
						           'first', jsonb_agg(jsonb_build_object('claimId', c.loss, 'type', c.type, 'sku', c.msku,
						               'fnsku', c.fnsku, 'closes', c.closes, 'amount', case when c.amount is not null then
						               jsonb_build_object('amount', c.amount::text, 'currency', c.currency) end)
						               order by c.place) filter (where c.place <= :named)) as facts
						from closing c group by c.account order by c.account
						""")
			.param("named", NAMED)
			.query(String.class)
			.list();
	}

	/**
	 * Marks connections as told whose consent ends by itself within a subscription's
	 * days.
	 * @param subscription the subscription
	 * @param today the day
	 * @return what there is to tell as JSON objects, one for a connection
	 */
	public List<String> consents(Subscription subscription, LocalDate today) {
		return marked(subscription, today,
				"""
						with crossed as (
						    insert into told_deadline (owner, subscription_id, subject, deadline, days)
						    select owner, :subscription, connection_id, ends, (select min(d) from unnest(cast(:days as int[])) d
						        where d >= ends - cast(:today as date))
						    from ending_consent where owner = :owner
						      and ends between cast(:today as date) and cast(:today as date) + :most
						    on conflict do nothing returning subject, deadline)
						select jsonb_build_object('connectionId', c.connection_id, 'provider', c.provider, 'externalId', c.external_id,
						           'state', 'CONNECTED', 'ends', c.ends, 'daysLeft', c.ends - cast(:today as date)) as facts
						from ending_consent c join crossed on crossed.subject = c.connection_id and crossed.deadline = c.ends
						where c.owner = :owner order by c.ends, c.connection_id
						""")
			.query(String.class)
			.list();
	}

	/**
	 * Forgets deadlines that have passed.
	 * @param before the first day that is kept
	 * @return how many
	 */
	public int forget(LocalDate before) {
		return this.jdbc.sql("delete from told_deadline where deadline < :before").param("before", before).update();
	}

	private StatementSpec marked(Subscription subscription, LocalDate today, String sql) {
		int most = subscription.daysBefore().get(0);
		return this.jdbc.sql(sql)
			.param("owner", subscription.owner())
			.param("subscription", subscription.id())
			.param("days", subscription.daysBefore().toArray(Integer[]::new))
			.param("today", today)
			.param("most", most);
	}

}
