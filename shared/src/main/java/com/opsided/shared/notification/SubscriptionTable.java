package com.opsided.shared.notification;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import com.opsided.shared.money.Money;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The table {@code subscription}; the only class that names it. */
public final class SubscriptionTable {

	private static final String COLUMNS = """
			owner, subscription_id, kind, name, shown_target, events, minimum_currencies, minimum_amounts, days_before,
			enabled, detail, version, created_at, updated_at""";

	private final JdbcClient jdbc;

	public SubscriptionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a subscription; its times are the database's.
	 * @param subscription the subscription
	 * @param most how many a user may have
	 * @return the subscription as it was added, or nothing if the user has so many
	 */
	public Optional<Subscription> add(Subscription subscription, int most) {
		return values(subscription, """
				insert into subscription (owner, subscription_id, kind, name, shown_target, events, minimum_currencies,
				    minimum_amounts, days_before, enabled)
				select :owner, :id, :kind, :name, :shown, cast(:events as text[]), cast(:currencies as text[]),
				    cast(:amounts as numeric[]), cast(:days as int[]), :enabled
				where (select count(*) from subscription where owner = :owner) < :most
				returning\s""" + COLUMNS).param("kind", subscription.kind().name())
			.param("most", most)
			.query(SubscriptionTable::read)
			.optional();
	}

	/**
	 * Changes a subscription.
	 * @param subscription the subscription as it is to be, with the version it was read
	 * at
	 * @return the subscription as it is now, or nothing if somebody changed it meanwhile
	 */
	public Optional<Subscription> change(Subscription subscription) {
		return values(subscription, """
				update subscription set name = :name, shown_target = :shown, events = cast(:events as text[]),
				    minimum_currencies = cast(:currencies as text[]), minimum_amounts = cast(:amounts as numeric[]),
				    days_before = cast(:days as int[]), enabled = :enabled, detail = null, version = version + 1,
				    updated_at = now()
				where owner = :owner and subscription_id = :id and version = :version
				returning\s""" + COLUMNS).param("version", subscription.version())
			.query(SubscriptionTable::read)
			.optional();
	}

	/**
	 * Switches a subscription off for its user.
	 * @param owner the user
	 * @param id the subscription
	 * @param why why, in a sentence
	 * @return whether it was on
	 */
	public boolean disable(UUID owner, UUID id, String why) {
		return one(owner, id, """
				update subscription set enabled = false, detail = :why, version = version + 1, updated_at = now()
				where owner = :owner and subscription_id = :id and enabled
				""").param("why", why).update() == 1;
	}

	/**
	 * Deletes a subscription with its secrets and deliveries.
	 * @param owner the user
	 * @param id the subscription
	 * @return whether it was there
	 */
	public boolean delete(UUID owner, UUID id) {
		return one(owner, id, "delete from subscription where owner = :owner and subscription_id = :id").update() == 1;
	}

	/**
	 * Finds a subscription.
	 * @param owner the user whose it must be
	 * @param id the subscription
	 * @return the subscription, or nothing
	 */
	public Optional<Subscription> find(UUID owner, UUID id) {
		return one(owner, id, "select " + COLUMNS + " from subscription where owner = :owner and subscription_id = :id")
			.query(SubscriptionTable::read)
			.optional();
	}

	/**
	 * Lists a user's subscriptions.
	 * @param owner the user
	 * @return all of them, the first one first
	 */
	public List<Subscription> ownedBy(UUID owner) {
		return this.jdbc
			.sql("select " + COLUMNS + " from subscription where owner = :owner order by created_at, subscription_id")
			.param("owner", owner)
			.query(SubscriptionTable::read)
			.list();
	}

	/**
	 * Returns a user's subscriptions that want to be told something.
	 * @param owner the user
	 * @param event what there is to tell
	 * @return those that are switched on and want it
	 */
	public List<Subscription> wanting(UUID owner, NotificationEvent event) {
		return ownedBy(owner).stream().filter((each) -> each.enabled() && each.events().contains(event)).toList();
	}

	/**
	 * Reads the subscriptions of all users that want to be told something, page by page.
	 * @param event what there is to tell
	 * @param after the last one that was read, null to begin
	 * @param limit at most so many
	 * @return those that are switched on and want it, in the order of their ids
	 */
	public List<Subscription> wantingAfter(NotificationEvent event, @Nullable UUID after, int limit) {
		return this.jdbc.sql("select " + COLUMNS + """
				 from subscription where enabled and :event = any (events) and subscription_id > :after
				order by subscription_id limit :limit
				""")
			.param("event", event.name())
			.param("after", (after != null) ? after : new UUID(0, 0))
			.param("limit", limit)
			.query(SubscriptionTable::read)
			.list();
	}

	private StatementSpec one(UUID owner, UUID id, String sql) {
		return this.jdbc.sql(sql).param("owner", owner).param("id", id);
	}

	private StatementSpec values(Subscription subscription, String sql) {
		List<Money> minimums = subscription.minimums();
		return one(subscription.owner(), subscription.id(), sql).param("name", subscription.name())
			.param("shown", subscription.shownTarget())
			.param("events", subscription.events().stream().map(Enum::name).sorted().toArray(String[]::new))
			.param("currencies", minimums.stream().map(Money::currency).toArray(String[]::new))
			.param("amounts", minimums.stream().map(Money::amount).toArray(BigDecimal[]::new))
			.param("days", subscription.daysBefore().toArray(Integer[]::new))
			.param("enabled", subscription.enabled());
	}

	private static Subscription read(ResultSet row, int number) throws SQLException {
		return new Subscription(row.getObject("owner", UUID.class), row.getObject("subscription_id", UUID.class),
				SubscriptionKind.valueOf(row.getString("kind")), row.getString("name"), row.getString("shown_target"),
				Arrays.stream((String[]) row.getArray("events").getArray())
					.map(NotificationEvent::valueOf)
					.collect(Collectors.toUnmodifiableSet()),
				minimums(row.getArray("minimum_currencies"), row.getArray("minimum_amounts")),
				List.of((Integer[]) row.getArray("days_before").getArray()), row.getBoolean("enabled"),
				row.getString("detail"), row.getLong("version"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("updated_at", OffsetDateTime.class).toInstant());
	}

	private static List<Money> minimums(Array currencies, Array amounts) throws SQLException {
		String[] codes = (String[]) currencies.getArray();
		BigDecimal[] numbers = (BigDecimal[]) amounts.getArray();
		List<Money> minimums = new ArrayList<>();
		for (int i = 0; i < codes.length; i++) {
			minimums.add(new Money(numbers[i], codes[i]));
		}
		return minimums;
	}

}
