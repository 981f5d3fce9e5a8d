package com.opsided.shared.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The table {@code outbox}; the only class that names it. Failed runs and ended
 * connections are put in by triggers of the database. Times are the database's.
 */
public final class OutboxTable {

	private static final String COLUMNS = """
			owner, delivery_id, subscription_id, event, facts, state, attempts, next_at, created_at, ended_at, status,
			detail""";

	private final JdbcClient jdbc;

	public OutboxTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Puts something in, in the caller's transaction.
	 * @param subscription who is to be told
	 * @param event what it is
	 * @param facts what there is to tell, as a JSON object
	 * @return the delivery
	 */
	public Delivery add(Subscription subscription, NotificationEvent event, String facts) {
		return this.jdbc.sql("""
				insert into outbox (owner, subscription_id, event, facts)
				values (:owner, :subscription, :event, cast(:facts as jsonb))
				returning\s""" + COLUMNS)
			.param("owner", subscription.owner())
			.param("subscription", subscription.id())
			.param("event", event.name())
			.param("facts", facts)
			.query(OutboxTable::read)
			.single();
	}

	/**
	 * Takes what is due. Nobody else gets it before the lease ends: an attempt whose
	 * process dies is made again then.
	 * @param holder the attempt
	 * @param share how much may be taken
	 * @return what is to be sent now, counted as an attempt
	 */
	public List<Delivery> take(UUID holder, Share share) {
		return this.jdbc
			.sql("""
					with ranked as (
					    select owner, delivery_id, next_at, attempts, coalesce(until > now(), false) as held,
					           row_number() over (partition by owner, subscription_id
					               order by coalesce(until > now(), false) desc, next_at, created_at, delivery_id) as place
					    from outbox where state = 'PENDING' and next_at <= now()),
					picked as (
					    select owner, delivery_id, next_at, attempts > 0 as again,
					           row_number() over (partition by attempts > 0 order by next_at, delivery_id) as turn
					    from ranked where not held and place <= :perSubscription),
					taken as (
					    select o.owner, o.delivery_id from outbox o
					    join picked p on p.owner = o.owner and p.delivery_id = o.delivery_id
					    where o.state = 'PENDING' and (o.until is null or o.until <= now()) and (not p.again or p.turn <= :again)
					    order by p.again, p.next_at limit :most for update of o skip locked)
					update outbox o set holder = :holder, until = now() + :millis * interval '1 millisecond',
					    attempts = o.attempts + 1
					from taken t where o.owner = t.owner and o.delivery_id = t.delivery_id
					returning o.owner, o.delivery_id, o.subscription_id, o.event, o.facts, o.state, o.attempts, o.next_at,
					    o.created_at, o.ended_at, o.status, o.detail
					""")
			.param("perSubscription", share.perSubscription())
			.param("again", share.again())
			.param("most", share.most())
			.param("holder", holder)
			.param("millis", share.lease().toMillis())
			.query(OutboxTable::read)
			.list();
	}

	/**
	 * Writes that the receiver took it.
	 * @param delivery the delivery as taken
	 * @param holder the attempt
	 * @param status what the receiver answered, null if that is not a number
	 * @return whether it was still the attempt's
	 */
	public boolean delivered(Delivery delivery, UUID holder, @Nullable Integer status) {
		return held(delivery, holder, """
				update outbox set state = 'DELIVERED', ended_at = now(), holder = null, until = null, status = :status,
				    detail = null
				where owner = :owner and delivery_id = :id and holder = :holder and state = 'PENDING'
				""").param("status", status).update() == 1;
	}

	/**
	 * Puts a delivery off, after an attempt that failed.
	 * @param delivery the delivery as taken
	 * @param holder the attempt
	 * @param failure what was wrong
	 * @param pause how long it waits
	 * @return whether it was still the attempt's
	 */
	public boolean putOff(Delivery delivery, UUID holder, Failure failure, Duration pause) {
		return held(delivery, holder, """
				update outbox set next_at = now() + :millis * interval '1 millisecond', holder = null, until = null,
				    status = :status, detail = :detail
				where owner = :owner and delivery_id = :id and holder = :holder and state = 'PENDING'
				""").param("millis", pause.toMillis())
			.param("status", failure.status())
			.param("detail", failure.detail())
			.update() == 1;
	}

	/**
	 * Gives a delivery up.
	 * @param delivery the delivery as taken
	 * @param holder the attempt
	 * @param failure what was wrong
	 * @return whether it was still the attempt's
	 */
	public boolean dead(Delivery delivery, UUID holder, Failure failure) {
		return held(delivery, holder, """
				update outbox set state = 'DEAD', ended_at = now(), holder = null, until = null, status = :status,
				    detail = :detail
				where owner = :owner and delivery_id = :id and holder = :holder and state = 'PENDING'
				""").param("status", failure.status()).param("detail", failure.detail()).update() == 1;
	}

	/**
	 * Gives up all that is still to be sent to a subscription.
	 * @param owner the user
	 * @param subscription the subscription
	 * @param why why, in a sentence
	 * @return how many
	 */
	public int giveUp(UUID owner, UUID subscription, String why) {
		return this.jdbc.sql("""
				update outbox set state = 'DEAD', ended_at = now(), holder = null, until = null, detail = :why
				where owner = :owner and subscription_id = :subscription and state = 'PENDING'
				""").param("owner", owner).param("subscription", subscription).param("why", why).update();
	}

	/**
	 * Has a delivery sent again, or at once if it waits.
	 * @param owner the user
	 * @param subscription the subscription
	 * @param id the delivery
	 * @return the delivery, PENDING; nothing if it was delivered or is not there
	 */
	public Optional<Delivery> retry(UUID owner, UUID subscription, UUID id) {
		return one(owner, subscription, id, """
				update outbox set state = 'PENDING', next_at = now(), ended_at = null,
				    attempts = case state when 'DEAD' then 0 else attempts end
				where owner = :owner and subscription_id = :subscription and delivery_id = :id and state <> 'DELIVERED'
				returning\s""" + COLUMNS);
	}

	/**
	 * Finds a delivery.
	 * @param owner the user whose it must be
	 * @param subscription the subscription
	 * @param id the delivery
	 * @return the delivery, or nothing
	 */
	public Optional<Delivery> find(UUID owner, UUID subscription, UUID id) {
		return one(owner, subscription, id, "select " + COLUMNS
				+ " from outbox where owner = :owner and subscription_id = :subscription and delivery_id = :id");
	}

	/**
	 * Lists the deliveries of a subscription, the newest first.
	 * @param subscription the subscription
	 * @param before where to go on, null for the newest
	 * @param limit how many at most
	 * @return the deliveries
	 */
	public List<Delivery> page(Subscription subscription, @Nullable Position before, int limit) {
		return this.jdbc
			.sql("select " + COLUMNS + " from outbox where owner = :owner and subscription_id = :subscription"
					+ ((before != null) ? " and (created_at, delivery_id) < (:at, :id)" : "")
					+ " order by created_at desc, delivery_id desc limit :limit")
			.param("owner", subscription.owner())
			.param("subscription", subscription.id())
			.param("at", (before != null) ? before.createdAt().atOffset(ZoneOffset.UTC) : null)
			.param("id", (before != null) ? before.id() : null)
			.param("limit", limit)
			.query(OutboxTable::read)
			.list();
	}

	/**
	 * Deletes what ended long ago.
	 * @param age how long ago at least
	 * @param most how many at most
	 * @return how many
	 */
	public int purge(Duration age, int most) {
		return this.jdbc.sql("""
				delete from outbox where (owner, delivery_id) in (
				    select owner, delivery_id from outbox
				    where state <> 'PENDING' and ended_at < now() - :millis * interval '1 millisecond' limit :most)
				""").param("millis", age.toMillis()).param("most", most).update();
	}

	/**
	 * Tells how much waits to be sent.
	 * @return how many, and since when the oldest
	 */
	public Backlog backlog() {
		return this.jdbc
			.sql("""
					select count(*) filter (where state = 'PENDING') as pending, count(*) filter (where state = 'DEAD') as dead,
					       coalesce(extract(epoch from now() - min(created_at) filter (where state = 'PENDING')), 0) as age
					from outbox where state <> 'DELIVERED'
					""")
			.query((row, number) -> new Backlog(row.getLong("pending"), row.getLong("dead"), row.getDouble("age")))
			.single();
	}

	private StatementSpec held(Delivery delivery, UUID holder, String sql) {
		return this.jdbc.sql(sql).param("owner", delivery.owner()).param("id", delivery.id()).param("holder", holder);
	}

	private Optional<Delivery> one(UUID owner, UUID subscription, UUID id, String sql) {
		return this.jdbc.sql(sql)
			.param("owner", owner)
			.param("subscription", subscription)
			.param("id", id)
			.query(OutboxTable::read)
			.optional();
	}

	private static Delivery read(ResultSet row, int number) throws SQLException {
		OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
		return new Delivery(row.getObject("owner", UUID.class), row.getObject("delivery_id", UUID.class),
				row.getObject("subscription_id", UUID.class), NotificationEvent.valueOf(row.getString("event")),
				row.getString("facts"), DeliveryState.valueOf(row.getString("state")), row.getInt("attempts"),
				row.getObject("next_at", OffsetDateTime.class).toInstant(),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				(endedAt != null) ? endedAt.toInstant() : null, row.getObject("status", Integer.class),
				row.getString("detail"));
	}

	/**
	 * How much may be taken at once.
	 *
	 * @param most how many deliveries
	 * @param again how many of them may be repetitions, so that receivers that do not
	 * answer leave room for others
	 * @param perSubscription how many of one subscription are under way at once, in all
	 * processes
	 * @param lease for how long they are the holder's
	 */
	public record Share(int most, int again, int perSubscription, Duration lease) {

	}

	/**
	 * Why an attempt failed.
	 *
	 * @param status what the receiver answered, null if it did not
	 * @param detail a sentence without secrets
	 */
	public record Failure(@Nullable Integer status, String detail) {

	}

	/**
	 * A place in the list of deliveries.
	 *
	 * @param createdAt when it happened
	 * @param id the delivery
	 */
	public record Position(Instant createdAt, UUID id) {

	}

	/**
	 * What waits.
	 *
	 * @param pending how many deliveries are to be sent
	 * @param dead how many were given up and are kept
	 * @param oldestSeconds how long the oldest one waits
	 */
	public record Backlog(long pending, long dead, double oldestSeconds) {

	}

}
