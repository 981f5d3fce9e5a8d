package com.opsided.shared.connection;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.Region;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code connection}; the only class that names it. */
public final class ConnectionTable {

	private static final String COLUMNS = """
			owner, connection_id, provider, account, external_id, region, marketplaces, state, authorised_at,
			reauthorise_by""";

	private final JdbcClient jdbc;

	public ConnectionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Connects a seller's account, or connects it again under the same id.
	 * @param owner the user
	 * @param account the account; its name is the selling partner id
	 * @param reauthoriseBy when Amazon ends the consent by itself
	 * @return the connection, or nothing if another user has connected this seller
	 */
	public Optional<Connection> connectAmazon(UUID owner, Account account, Instant reauthoriseBy) {
		return this.jdbc
			.sql("""
					insert into connection as c (owner, connection_id, provider, account, external_id, region, reauthorise_by)
					values (:owner, :id, 'AMAZON', :account, :externalId, :region, :reauthoriseBy)
					on conflict (provider, external_id, region) do update set state = 'CONNECTED', detail = null,
					    account = excluded.account, authorised_at = now(), reauthorise_by = excluded.reauthorise_by
					where c.owner = excluded.owner
					returning\s"""
					+ COLUMNS)
			.param("owner", owner)
			.param("id", UUID.randomUUID())
			.param("account", account.id())
			.param("externalId", account.name())
			.param("region", account.region().code())
			.param("reauthoriseBy", reauthoriseBy.atOffset(ZoneOffset.UTC))
			.query(ConnectionTable::read)
			.optional();
	}

	/**
	 * Finds the connection that an account's data comes through.
	 * @param account the account
	 * @return Amazon's connection, in whatever state, or nothing if there never was one
	 */
	public Optional<Connection> amazonOf(long account) {
		return this.jdbc.sql("select " + COLUMNS + " from connection where account = :account and provider = 'AMAZON'")
			.param("account", account)
			.query(ConnectionTable::read)
			.optional();
	}

	/**
	 * Returns the connections of a user to a provider.
	 * @param owner the user
	 * @param provider the provider
	 * @return the connections in whatever state, the first one first
	 */
	public List<Connection> ofProvider(UUID owner, Provider provider) {
		return this.jdbc.sql("select " + COLUMNS + """
				 from connection where owner = :owner and provider = :provider order by connected_at, connection_id
				""").param("owner", owner).param("provider", provider.name()).query(ConnectionTable::read).list();
	}

	/**
	 * Finds a connection, whosever it is.
	 * @param id its id
	 * @return the connection in whatever state, or nothing if there is none
	 */
	public Optional<Connection> find(UUID id) {
		return this.jdbc.sql("select " + COLUMNS + " from connection where connection_id = :id")
			.param("id", id)
			.query(ConnectionTable::read)
			.optional();
	}

	/**
	 * Finds the connection to an account of a provider that has no regions.
	 * @param provider the provider
	 * @param externalId the provider's own id of the account
	 * @return the connection in whatever state, or nothing if nobody ever connected it
	 */
	public Optional<Connection> ofExternal(Provider provider, String externalId) {
		return this.jdbc.sql("select " + COLUMNS + """
				 from connection where provider = :provider and external_id = :externalId and region = ''
				""")
			.param("provider", provider.name())
			.param("externalId", externalId)
			.query(ConnectionTable::read)
			.optional();
	}

	/**
	 * Marks a connection as ended.
	 * @param connection the connection as it was read
	 * @param detail why, in a sentence without secrets
	 * @return whether it was marked; not if it was ended before or its user connected
	 * again meanwhile
	 */
	public boolean ended(Connection connection, String detail) {
		return this.jdbc
			.sql("""
					update connection set state = 'DISCONNECTED', detail = :detail
					where owner = :owner and connection_id = :id and state <> 'DISCONNECTED' and authorised_at = :authorisedAt
					""")
			.param("detail", detail)
			.param("owner", connection.owner())
			.param("id", connection.id())
			.param("authorisedAt", connection.authorisedAt().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/**
	 * Returns the accounts that can be synced.
	 * @return the accounts with a working connection to Amazon, in ascending order
	 */
	public List<Long> connectedAccounts() {
		return this.jdbc.sql("""
				select account from connection
				where provider = 'AMAZON' and state = 'CONNECTED' and account is not null order by account
				""").query(Long.class).list();
	}

	/**
	 * Keeps the marketplaces a seller takes part in.
	 * @param connection the connection
	 * @param marketplaces their ids
	 */
	public void marketplaces(Connection connection, Collection<String> marketplaces) {
		this.jdbc.sql("""
				update connection set marketplaces = cast(:marketplaces as text[])
				where owner = :owner and connection_id = :id
				""")
			.param("marketplaces", marketplaces.toArray(String[]::new))
			.param("owner", connection.owner())
			.param("id", connection.id())
			.update();
	}

	/**
	 * Marks a connection as one that only its user can mend.
	 * @param connection the connection as it was read
	 * @param detail why, in a sentence without secrets
	 * @return whether it was marked; not if its user connected again meanwhile
	 */
	public boolean reauthRequired(Connection connection, String detail) {
		return this.jdbc.sql("""
				update connection set state = 'REAUTH_REQUIRED', detail = :detail
				where owner = :owner and connection_id = :id and state = 'CONNECTED' and authorised_at = :authorisedAt
				""")
			.param("detail", detail)
			.param("owner", connection.owner())
			.param("id", connection.id())
			.param("authorisedAt", connection.authorisedAt().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	private static Connection read(ResultSet row, int number) throws SQLException {
		String region = row.getString("region");
		return new Connection(row.getObject("owner", UUID.class), row.getObject("connection_id", UUID.class),
				Provider.valueOf(row.getString("provider")), row.getObject("account", Long.class),
				row.getString("external_id"), region.isEmpty() ? null : Region.parse(region),
				texts(row.getArray("marketplaces")), ConnectionState.valueOf(row.getString("state")),
				row.getObject("authorised_at", OffsetDateTime.class).toInstant(),
				instant(row.getObject("reauthorise_by", OffsetDateTime.class)));
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

}
