package com.opsided.shared.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code login_session}; the class that owns it. Which of two threads goes on
 * with a session is decided by the row count of one guarded UPDATE.
 */
public final class SessionTable {

	private final JdbcClient jdbc;

	public SessionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Opens a session.
	 * @param session the session
	 * @param head SHA-256 of its first refresh token
	 * @param address where the login came from
	 * @param at when
	 */
	public void open(Session session, byte[] head, String address, Instant at) {
		this.jdbc.sql("""
				insert into login_session (owner, session_id, head_hash, created_at, rotated_at, idle_end, absolute_end,
				    address)
				values (:owner, :id, :head, :at, :at, :idleEnd, :absoluteEnd, :address)
				""")
			.param("owner", session.owner())
			.param("id", session.id())
			.param("head", head)
			.param("at", utc(at))
			.param("idleEnd", utc(session.idleEnd()))
			.param("absoluteEnd", utc(session.absoluteEnd()))
			.param("address", address)
			.update();
	}

	/**
	 * Goes on with a session: the head is spent and its successor is the head. Nothing
	 * happens unless the token is the head of a session that goes on.
	 * @param tokens the token and its successor
	 * @param idle how long the session lasts from now on if it is not refreshed
	 * @param at when
	 * @return the session as it is now, or nothing if the token was not its head
	 */
	public Optional<Session> rotate(Succession tokens, Duration idle, Instant at) {
		return this.jdbc.sql("""
				with rotated as (
				    update login_session set head_hash = :head, previous_hash = :spent, salt = :salt, rotated_at = :at,
				        idle_end = least(:idleEnd, absolute_end)
				    where head_hash = :spent and ended_at is null and idle_end > :at and absolute_end > :at
				    returning owner, session_id, idle_end, absolute_end
				), kept as (
				    insert into spent_refresh_token (owner, session_id, hash, spent_at)
				    select owner, session_id, :spent, :at from rotated
				)
				select owner, session_id, idle_end, absolute_end from rotated
				""")
			.param("head", tokens.head())
			.param("spent", tokens.spent())
			.param("salt", tokens.salt())
			.param("at", utc(at))
			.param("idleEnd", utc(at.plus(idle)))
			.query(SessionTable::read)
			.optional();
	}

	/**
	 * Finds the session whose head came directly after a token, a moment ago.
	 * @param spent SHA-256 of the token
	 * @param since the earliest time that counts as a moment ago
	 * @param at the present time
	 * @return the session and how its head was made, or nothing
	 */
	public Optional<Rotated> justRotated(byte[] spent, Instant since, Instant at) {
		return this.jdbc.sql("""
				select owner, session_id, idle_end, absolute_end, head_hash, salt from login_session
				where previous_hash = :spent and rotated_at >= :since and ended_at is null
				    and idle_end > :at and absolute_end > :at
				""")
			.param("spent", spent)
			.param("since", utc(since))
			.param("at", utc(at))
			.query((row, n) -> new Rotated(read(row, n),
					new Succession(spent, row.getBytes("head_hash"), row.getBytes("salt"))))
			.optional();
	}

	/**
	 * Tells whether a session goes on for a user who may still do the same.
	 * @param owner the user
	 * @param session the session's id
	 * @param role the role its access token tells
	 * @return whether it does
	 */
	public boolean isLive(UUID owner, UUID session, String role) {
		return this.jdbc.sql("""
				select exists (select from login_session s join app_user u on u.user_id = s.owner
				    where s.owner = :owner and s.session_id = :session and s.ended_at is null
				        and u.role = :role and u.state = 'ACTIVE')
				""").param("owner", owner).param("session", session).param("role", role).query(Boolean.class).single();
	}

	/**
	 * Tells whether a user logged in from a place before.
	 * @param email the user's address in its normal form; it may be nobody's
	 * @param address the place
	 * @return whether a session that is not yet forgotten began there
	 */
	public boolean hasSeen(String email, String address) {
		return this.jdbc.sql("""
				select exists (select from login_session s join app_user u on u.user_id = s.owner
				    where u.email = :email and s.address = :address)
				""").param("email", email).param("address", address).query(Boolean.class).single();
	}

	/**
	 * Ends a session, unless it ended before.
	 * @param owner the user
	 * @param session the session's id
	 * @param why the reason
	 * @param at when
	 * @return whether it ended by this call
	 */
	public boolean end(UUID owner, UUID session, SessionEnd why, Instant at) {
		return this.jdbc.sql("""
				update login_session set ended_at = :at, end_reason = :why
				where owner = :owner and session_id = :session and ended_at is null
				""")
			.param("owner", owner)
			.param("session", session)
			.param("why", why.name())
			.param("at", utc(at))
			.update() == 1;
	}

	/**
	 * Ends a user's sessions.
	 * @param owner the user
	 * @param but the id of a session that goes on, null for none
	 * @param why the reason
	 * @param at when
	 * @return how many ended
	 */
	public int endAll(UUID owner, @Nullable UUID but, SessionEnd why, Instant at) {
		return this.jdbc.sql("""
				update login_session set ended_at = :at, end_reason = :why
				where owner = :owner and ended_at is null and session_id is distinct from cast(:but as uuid)
				""").param("owner", owner).param("but", but).param("why", why.name()).param("at", utc(at)).update();
	}

	/**
	 * Forgets sessions that ended, by themselves or not.
	 * @param before those that ended before
	 * @return how many
	 */
	public int forget(Instant before) {
		return this.jdbc
			.sql("delete from login_session where coalesce(ended_at, least(idle_end, absolute_end)) < :before")
			.param("before", utc(before))
			.update();
	}

	private static OffsetDateTime utc(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	private static Session read(ResultSet row, int number) throws SQLException {
		return new Session(row.getObject("owner", UUID.class), row.getObject("session_id", UUID.class),
				row.getObject("idle_end", OffsetDateTime.class).toInstant(),
				row.getObject("absolute_end", OffsetDateTime.class).toInstant());
	}

	/**
	 * A session whose refresh token was replaced.
	 *
	 * @param session the session
	 * @param tokens the last replacement
	 */
	public record Rotated(Session session, Succession tokens) {

	}

}
