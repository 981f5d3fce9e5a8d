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

	private static final String MORE = ", scopes, detail, connected_at, disconnected_at, livemode";

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
		return connect(
				new NewConnection(owner, Provider.AMAZON, account, account.name(), List.of(), reauthoriseBy, null));
	}

	/**
	 * Connects a provider's account, or connects it again under the same id.
	 * @param consent the consent
	 * @return the connection, or nothing if the account is another user's; it stays that
	 * user's even after a disconnect
	 */
	public Optional<Connection> connect(NewConnection consent) {
		Account account = consent.account();
		return this.jdbc.sql("""
				insert into connection as c (owner, connection_id, provider, account, external_id, region, scopes,
				    reauthorise_by, livemode)
				values (:owner, :id, :provider, :account, :externalId, :region, cast(:scopes as text[]),
				    :reauthoriseBy, :livemode)
				on conflict (provider, external_id, region) do update set state = 'CONNECTED', detail = null,
				    account = excluded.account, scopes = excluded.scopes, authorised_at = now(),
				    reauthorise_by = excluded.reauthorise_by, livemode = excluded.livemode, disconnected_at = null
				where c.owner = excluded.owner
				returning\s""" + COLUMNS)
			.param("owner", consent.owner())
			.param("id", UUID.randomUUID())
			.param("provider", consent.provider().name())
			.param("account", (account != null) ? account.id() : null)
			.param("externalId", consent.externalId())
			.param("region", consent.region())
			.param("scopes", consent.scopes().toArray(String[]::new))
			.param("reauthoriseBy", offset(consent.reauthoriseBy()))
			.param("livemode", consent.livemode())
			.query(ConnectionTable::read)
			.optional();
	}

	/**
	 * Finds a connection.
	 * @param owner the user whose it must be, null for anybody's
	 * @param id its id
	 * @return the connection, in whatever state
	 */
	public Optional<ConnectionDetails> find(@Nullable UUID owner, UUID id) {
		return this.jdbc
			.sql("select " + COLUMNS + MORE + " from connection where connection_id = :id"
					+ " and (cast(:owner as uuid) is null or owner = :owner)")
			.param("id", id)
			.param("owner", owner)
			.query(ConnectionTable::readDetails)
			.optional();
	}

	/**
	 * Lists connections.
	 * @param owner the user whose they must be, null for everybody's
	 * @param after owner and id of the connection after which to go on, empty to begin
	 * @param limit how many at most
	 * @return the connections by owner and id
	 */
	public List<ConnectionDetails> list(@Nullable UUID owner, List<UUID> after, int limit) {
		return this.jdbc.sql("select " + COLUMNS + MORE + """
				 from connection
				where (cast(:owner as uuid) is null or owner = :owner)
				  and (cast(:afterOwner as uuid) is null or (owner, connection_id) > (:afterOwner, :afterId))
				order by owner, connection_id limit :limit
				""")
			.param("owner", owner)
			.param("afterOwner", after.isEmpty() ? null : after.get(0))
			.param("afterId", after.isEmpty() ? null : after.get(1))
			.param("limit", limit)
			.query(ConnectionTable::readDetails)
			.list();
	}

	/**
	 * Tells whether consent is in use that a provider would end together with another
	 * token of the same account.
	 * @param provider the provider
	 * @param owner whose token it is
	 * @param externalId which account it is for, null if that was not found out
	 * @return whether the account is connected by anybody, or, if it is not known, the
	 * user has any connection to the provider
	 */
	public boolean inUse(Provider provider, UUID owner, @Nullable String externalId) {
		return this.jdbc
			.sql("""
					select exists (select from connection where provider = :provider and state <> 'DISCONNECTED'
					    and case when cast(:externalId as text) is null then owner = :owner else external_id = :externalId end)
					""")
			.param("provider", provider.name())
			.param("owner", owner)
			.param("externalId", externalId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Ends a connection.
	 * @param connection the connection
	 * @return whether it was ended now; not if it had been
	 */
	public boolean disconnect(Connection connection) {
		return this.jdbc.sql("""
				update connection set state = 'DISCONNECTED', detail = null, disconnected_at = now()
				where owner = :owner and connection_id = :id and state <> 'DISCONNECTED'
				""").param("owner", connection.owner()).param("id", connection.id()).update() == 1;
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
	 * Tells whether a user has anything connected.
	 * @param owner the user
	 * @return whether there is a connection that was not ended
	 */
	public boolean isConnected(UUID owner) {
		return this.jdbc.sql("select exists (select from connection where owner = :owner and state <> 'DISCONNECTED')")
			.param("owner", owner)
			.query(Boolean.class)
			.single();
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

	/**
	 * Reads the connections that work, of all providers and users, page by page.
	 * @param after the last one that was read, null to begin
	 * @param limit at most so many
	 * @return connections in the order of their ids
	 */
	public List<Connection> connectedAfter(@Nullable UUID after, int limit) {
		return this.jdbc
			.sql("select " + COLUMNS + " from connection where state = 'CONNECTED' and connection_id > :after "
					+ "order by connection_id limit :limit")
			.param("after", (after != null) ? after : new UUID(0, 0))
			.param("limit", limit)
			.query(ConnectionTable::read)
			.list();
	}

	/**
	 * Reads all connections of a seller, whatever their state.
	 * @param accounts the seller's accounts
	 * @param owner the user, null if the accounts alone are meant
	 * @return the connections of any of the accounts or of the user
	 */
	public List<Connection> ofSeller(Collection<Long> accounts, @Nullable UUID owner) {
		return this.jdbc
			.sql("select " + COLUMNS
					+ " from connection where account = any(:accounts) or owner = cast(:owner as uuid) "
					+ "order by connection_id")
			.param("accounts", accounts.toArray(Long[]::new))
			.param("owner", (owner != null) ? owner.toString() : null)
			.query(ConnectionTable::read)
			.list();
	}

	/**
	 * Takes over a connection of a former system. What is connected already stays as it
	 * is.
	 * @param owner the user
	 * @param provider the provider
	 * @param externalId the provider's own id
	 * @param account the account its data belongs to, null for providers without; also
	 * tells the region
	 * @param reauthoriseBy when the consent ends by itself, null if it does not
	 * @return the connection, or nothing if there is one to that account already
	 */
	public Optional<Connection> takeOver(UUID owner, Provider provider, String externalId, @Nullable Account account,
			@Nullable Instant reauthoriseBy) {
		return this.jdbc.sql(
				"insert into connection (owner, connection_id, provider, account, external_id, region, reauthorise_by) "
						+ "values (:owner, :id, :provider, :account, :externalId, :region, :reauthoriseBy) "
						+ "on conflict do nothing returning " + COLUMNS)
			.param("owner", owner)
			.param("id", UUID.randomUUID())
			.param("provider", provider.name())
			.param("account", (account != null) ? account.id() : null)
			.param("externalId", externalId)
			.param("region", (account != null) ? account.region().code() : "")
			.param("reauthoriseBy", (reauthoriseBy != null) ? reauthoriseBy.atOffset(ZoneOffset.UTC) : null)
			.query(ConnectionTable::read)
			.optional();
	}

	/**
	 * Tells whose connection leads to an account of a provider.
	 * @param provider the provider
	 * @param externalId the provider's own id
	 * @param region the region, null for providers without
	 * @return the user, whatever the connection's state, or nothing if there is none
	 */
	public Optional<UUID> ownerOf(Provider provider, String externalId, @Nullable Region region) {
		return this.jdbc
			.sql("select owner from connection "
					+ "where provider = :provider and external_id = :externalId and region = :region")
			.param("provider", provider.name())
			.param("externalId", externalId)
			.param("region", (region != null) ? region.code() : "")
			.query(UUID.class)
			.optional();
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

	private static ConnectionDetails readDetails(ResultSet row, int number) throws SQLException {
		return new ConnectionDetails(read(row, number), texts(row.getArray("scopes")), row.getString("detail"),
				row.getObject("connected_at", OffsetDateTime.class).toInstant(),
				instant(row.getObject("disconnected_at", OffsetDateTime.class)),
				row.getObject("livemode", Boolean.class));
	}

	private static @Nullable OffsetDateTime offset(@Nullable Instant time) {
		return (time != null) ? time.atOffset(ZoneOffset.UTC) : null;
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

}
