package com.opsided.shared.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.opsided.shared.web.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The table {@code app_user}; the class that owns it. */
public final class UserTable {

	private static final String COLUMNS = "user_id, email, name, role, state, created_at, last_login_at";

	private final JdbcClient jdbc;

	public UserTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a user.
	 * @param user the user
	 * @param passwordHash the hash of the password
	 * @return whether it was added; not if the address is another user's
	 */
	public boolean add(User user, String passwordHash) {
		return added(user, passwordHash, """
				insert into app_user (user_id, email, name, role, state, password_hash, created_at)
				values (:id, :email, :name, :role, :state, :hash, :at) on conflict do nothing
				""");
	}

	/**
	 * Adds the first user.
	 * @param user the user
	 * @param passwordHash the hash of the password
	 * @return whether it was added; not if there is a user already
	 */
	public boolean addFirst(User user, String passwordHash) {
		return added(user, passwordHash, """
				insert into app_user (user_id, email, name, role, state, password_hash, created_at)
				select :id, :email, :name, :role, :state, :hash, :at
				where not exists (select from app_user) on conflict do nothing
				""");
	}

	private boolean added(User user, String passwordHash, String sql) {
		return this.jdbc.sql(sql)
			.param("id", user.id())
			.param("email", user.email().text())
			.param("name", user.name())
			.param("role", user.role().name())
			.param("state", user.state().name())
			.param("hash", passwordHash)
			.param("at", user.createdAt().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/**
	 * Tells whether there is any user.
	 * @return false on a new database
	 */
	public boolean isEmpty() {
		return this.jdbc.sql("select not exists (select from app_user)").query(Boolean.class).single();
	}

	/**
	 * Finds a user.
	 * @param id the user's id
	 * @return the user, or nothing
	 */
	public Optional<User> find(UUID id) {
		return this.jdbc.sql("select " + COLUMNS + " from app_user where user_id = :id")
			.param("id", id)
			.query(UserTable::read)
			.optional();
	}

	/**
	 * Finds a user and keeps others from changing it until the transaction ends.
	 * @param id the user's id
	 * @return the user, or nothing
	 */
	public Optional<User> lock(UUID id) {
		return this.jdbc.sql("select " + COLUMNS + " from app_user where user_id = :id for update")
			.param("id", id)
			.query(UserTable::read)
			.optional();
	}

	/**
	 * Finds the administrators who may log in and keeps others from changing them until
	 * the transaction ends.
	 * @return their ids
	 */
	public List<UUID> lockAdministrators() {
		return this.jdbc.sql("""
				select user_id from app_user where role = 'ADMIN' and state = 'ACTIVE' order by user_id for update
				""").query(UUID.class).list();
	}

	/**
	 * Lists users.
	 * @param after the address after which to go on, empty for the first
	 * @param limit how many at most
	 * @return the users in the order of their addresses
	 */
	public List<User> page(String after, int limit) {
		return this.jdbc.sql("select " + COLUMNS + " from app_user where email > :after order by email limit :limit")
			.param("after", after)
			.param("limit", limit)
			.query(UserTable::read)
			.list();
	}

	/**
	 * Tells the login names of users.
	 * @param ids the users
	 * @return the addresses by user; who is not there any more is left out
	 */
	public Map<UUID, String> emails(Collection<UUID> ids) {
		Map<UUID, String> emails = new HashMap<>();
		this.jdbc.sql("select user_id, email from app_user where user_id = any (cast(:ids as uuid[]))")
			.param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
			.query((row) -> {
				emails.put(row.getObject("user_id", UUID.class), row.getString("email"));
			});
		return emails;
	}

	/**
	 * Finds a user to be logged in.
	 * @param email the address in its normal form
	 * @return the user with the hash, or nothing
	 */
	public Optional<Credentials> credentials(String email) {
		return credentials(this.jdbc.sql("select password_hash, " + COLUMNS + " from app_user where email = :email")
			.param("email", email));
	}

	/**
	 * Finds a user whose password is to be checked.
	 * @param id the user's id
	 * @return the user with the hash, or nothing
	 */
	public Optional<Credentials> credentials(UUID id) {
		return credentials(this.jdbc.sql("select password_hash, " + COLUMNS + " from app_user where user_id = :id")
			.param("id", id));
	}

	private static Optional<Credentials> credentials(StatementSpec statement) {
		return statement.query((row, n) -> new Credentials(read(row, n), row.getString("password_hash"))).optional();
	}

	/**
	 * Writes down a login, unless what was checked is not so any more.
	 * @param checked the user with the hash that the password was compared with
	 * @param at when
	 * @return whether the user may still log in with that password
	 */
	public boolean loggedIn(Credentials checked, Instant at) {
		return this.jdbc.sql("""
				update app_user set last_login_at = :at
				where user_id = :id and password_hash = :hash and state = 'ACTIVE'
				""")
			.param("id", checked.user().id())
			.param("hash", checked.passwordHash())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/**
	 * Replaces a hash.
	 * @param id the user's id
	 * @param old the hash as it was read
	 * @param hash the new hash
	 * @return whether it was replaced; not if it was another one meanwhile
	 */
	public boolean replaceHash(UUID id, String old, String hash) {
		return this.jdbc.sql("update app_user set password_hash = :hash where user_id = :id and password_hash = :old")
			.param("id", id)
			.param("old", old)
			.param("hash", hash)
			.update() == 1;
	}

	/**
	 * Writes a user's name, role and state.
	 * @param user the user as it is to be
	 * @param passwordHash another hash, null for the same
	 * @return whether the user is there
	 */
	public boolean change(User user, @Nullable String passwordHash) {
		return this.jdbc.sql("""
				update app_user set name = :name, role = :role, state = :state,
				    password_hash = coalesce(cast(:hash as text), password_hash)
				where user_id = :id
				""")
			.param("id", user.id())
			.param("name", user.name())
			.param("role", user.role().name())
			.param("state", user.state().name())
			.param("hash", passwordHash)
			.update() == 1;
	}

	/**
	 * Deletes a user, and with it sessions and API keys.
	 * @param id the user's id
	 */
	public void delete(UUID id) {
		this.jdbc.sql("delete from app_user where user_id = :id").param("id", id).update();
	}

	private static User read(ResultSet row, int number) throws SQLException {
		OffsetDateTime lastLogin = row.getObject("last_login_at", OffsetDateTime.class);
		return new User(row.getObject("user_id", UUID.class), new EmailAddress(row.getString("email")),
				row.getString("name"), Role.valueOf(row.getString("role")), UserState.valueOf(row.getString("state")),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				(lastLogin != null) ? lastLogin.toInstant() : null);
	}

}
