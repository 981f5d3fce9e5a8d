package com.opsided.shared.discrepancy;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.Collection;
import java.util.Optional;

import com.opsided.shared.money.Money;
import com.opsided.shared.rules.AccountRules;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code discrepancy_listing}; the only class that names it. It is written when
 * the claims of a detection are settled; PostgreSQL follows the state of a claim that
 * changes later.
 */
public final class DiscrepancyListingTable {

	/** How many single discrepancies a description names. */
	private static final int NAMED = 10;

	private final JdbcClient jdbc;

	public DiscrepancyListingTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lists a range of discrepancies anew, by the account's rules and with their claims'
	 * states. What the list that counts has already keeps the day it was found on; it is
	 * looked for among the products of the range, for numbers change.
	 * @param detection the detection
	 * @param rules the account's rules
	 * @param after the number before the range
	 * @param upTo its last number
	 */
	public void list(Detection detection, AccountRules rules, int after, int upTo) {
		this.jdbc
			.sql("""
					with former as (
					    delete from discrepancy_listing
					    where account = :account and detection_id = :detection and number > :after and number <= :upTo
					    returning loss, found_on),
					range as materialized (
					    select min(fnsku) as first, max(fnsku) as last from assessed_discrepancy
					    where account = :account and detection_id = :detection and number > :after and number <= :upTo
					      and assessed_number > :after and assessed_number <= :upTo),
					known as materialized (
					    select loss, min(found_on) as found_on from (
					        select loss, found_on from former
					        union all
					        select loss, found_on from discrepancy_listing
					        where account = :account
					          and detection_id = (select detection_id from current_detection where account = :account)
					          and fnsku >= (select first from range) and fnsku <= (select last from range)) listed
					    group by loss)
					insert into discrepancy_listing (account, detection_id, number, loss, type, fnsku, msku, base_state, state,
					    severity, ignored, note, closes, claimable_amount, currency, found_on)
					select account, detection_id, number, loss, type, fnsku, msku,
					       case when drifts then 'RESOLVED' else state end,
					       coalesce(claim_state, case when drifts then 'RESOLVED' else state end),
					       case when drifts then 'LOW'
					           when matter >= :criticalUnits or claimable_amount >= :criticalAmount then 'CRITICAL'
					           when matter >= :highUnits or claimable_amount >= :highAmount then 'HIGH'
					           when matter >= :mediumUnits or claimable_amount >= :mediumAmount then 'MEDIUM' else 'LOW' end,
					       ignored,
					       case when drifts then 'Resolved by itself: ' || abs(units)
					               || ' units are within the ' || :drift || ' that the rules of the account let pass'
					           when ignored then 'The rules of the account ignore this SKU: it is not claimed' else '' end,
					       coalesce(window_closes, 'infinity'), claimable_amount, currency, coalesce(known.found_on, :asOf)
					from (select f.*, c.state as claim_state, f.msku = any (:ignored) or f.fnsku = any (:ignored) as ignored,
					             f.standing = 'INFORMATIONAL' and abs(f.units) <= :drift as drifts,
					             case when f.standing = 'INFORMATIONAL' then abs(f.units) else f.claimable_units end as matter
					      from assessed_discrepancy f
					          left join claim_shown c on c.account = f.account and c.loss = f.loss
					      where f.account = :account and f.detection_id = :detection and f.number > :after and f.number <= :upTo
					        and f.assessed_number > :after and f.assessed_number <= :upTo) d
					    left join known using (loss)
					""")
			.param("account", detection.account())
			.param("detection", detection.id())
			.param("after", after)
			.param("upTo", upTo)
			.param("asOf", detection.asOf())
			.param("drift", rules.driftUnits())
			.param("ignored", rules.ignoredSkus().toArray(String[]::new))
			.param("mediumUnits", rules.medium().units())
			.param("mediumAmount", rules.medium().amount())
			.param("highUnits", rules.high().units())
			.param("highAmount", rules.high().amount())
			.param("criticalUnits", rules.critical().units())
			.param("criticalAmount", rules.critical().amount())
			.update();
	}

	/**
	 * Describes what a detection has found that the one before had not, or not with such
	 * an amount. What is ignored, settled or too late does not count.
	 * @param detection the detection, all listed
	 * @param name the name of its account
	 * @param former the one that counted before, null if there was none
	 * @param minimums the least amount that counts, in its currency; any in others
	 * @return a JSON object with count, sums by currency and the largest ones, or nothing
	 * if nothing was found
	 */
	public Optional<String> found(Detection detection, String name, @Nullable Integer former,
			Collection<Money> minimums) {
		return this.jdbc
			.sql("""
					with fresh as (
					    select n.*, row_number() over (order by n.claimable_amount desc, n.loss) as place
					    from (select *, coalesce((select m.amount from unnest(cast(:currencies as text[]),
					                  cast(:amounts as numeric[])) m (currency, amount) where m.currency = l.currency), 0.01) as least
					          from discrepancy_listing l where account = :account and detection_id = :detection) n
					    left join discrepancy_listing o on o.account = :account and o.detection_id = :former and o.loss = n.loss
					    where n.claimable_amount >= n.least and not n.ignored and n.state in ('CLAIMABLE', 'WAITING')
					      and not coalesce(o.currency = n.currency and o.claimable_amount >= n.least, false)),
					sums as (
					    select jsonb_agg(jsonb_build_object('amount', total::text, 'currency', currency) order by currency) as totals
					    from (select currency, sum(claimable_amount) as total from fresh group by currency) t)
					select jsonb_build_object('accountId', cast(:account as bigint), 'account', cast(:name as text),
					           'discrepancies', count(*), 'asOf', cast(:asOf as date),
					           'totals', (select totals from sums),
					           'largest', jsonb_agg(jsonb_build_object('discrepancyId', loss, 'type', type, 'sku', msku, 'fnsku', fnsku,
					               'closes', case when isfinite(closes) then closes end,
					               'amount', jsonb_build_object('amount', claimable_amount::text, 'currency', currency))
					               order by place) filter (where place <= :named)) as facts
					from fresh having count(*) > 0
					""")
			.param("account", detection.account())
			.param("detection", detection.id())
			.param("name", name)
			.param("former", former, Types.INTEGER)
			.param("currencies", minimums.stream().map(Money::currency).toArray(String[]::new))
			.param("amounts", minimums.stream().map(Money::amount).toArray(BigDecimal[]::new))
			.param("asOf", detection.asOf())
			.param("named", NAMED)
			.query(String.class)
			.optional();
	}

	/**
	 * Deletes the rows of all detections but one.
	 * @param account the account
	 * @param detection the detection whose rows stay; 0 for none
	 */
	public void deleteOthers(long account, int detection) {
		this.jdbc.sql("delete from discrepancy_listing where account = :account and detection_id <> :detection")
			.param("account", account)
			.param("detection", detection)
			.update();
	}

	/**
	 * Lets PostgreSQL count the rows that were just written.
	 */
	public void refreshStatistics() {
		this.jdbc
			.sql("""
					analyze discrepancy_listing (account, detection_id, type, state, closes, loss, fnsku, msku, claimable_amount,
					    found_on)
					""")
			.update();
	}

}
