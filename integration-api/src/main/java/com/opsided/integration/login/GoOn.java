package com.opsided.integration.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.session.Session;
import com.opsided.shared.session.SessionEnd;
import com.opsided.shared.session.SessionTable;
import com.opsided.shared.session.SessionTable.Rotated;
import com.opsided.shared.session.SpentTokenTable;
import com.opsided.shared.user.User;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.SigningKeys;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes on with a session: a refresh token is good once. The one directly before the head
 * is given the same answer for a moment, for the first may have been lost. Any other that
 * comes back means that two have it: the session ends for both (RFC 9700, 4.14.2). All in
 * one transaction, so that a failure leaves the old token good, or all of them ended.
 */
final class GoOn {

	private final SessionTable sessions;

	private final SpentTokenTable spent;

	private final UserTable users;

	private final SigningKeys keys;

	private final IssueTokens tokens;

	private final AuditTrail trail;

	private final TransactionTemplate transaction;

	private final LoginProperties properties;

	private final Clock clock;

	GoOn(SessionTable sessions, SpentTokenTable spent, UserTable users, SigningKeys keys, IssueTokens tokens,
			AuditTrail trail, TransactionTemplate transaction, LoginProperties properties, Clock clock) {
		this.sessions = sessions;
		this.spent = spent;
		this.users = users;
		this.keys = keys;
		this.tokens = tokens;
		this.trail = trail;
		this.transaction = transaction;
		this.properties = properties;
		this.clock = clock;
	}

	/** The session's next tokens, or nothing. */
	Optional<TokenReply> with(RefreshToken token) {
		return this.transaction.execute((status) -> rotated(token).or(() -> repeated(token)).or(() -> reused(token)));
	}

	private Optional<TokenReply> rotated(RefreshToken token) {
		byte[] salt = RefreshToken.random();
		RefreshToken next = token.successors(this.keys, salt).get(0);
		return this.sessions.rotate(token.before(next, salt), this.properties.idle(), this.clock.instant())
			.flatMap((session) -> reply(session, next).map((reply) -> {
				this.trail.record(event(AuditAction.SESSION_REFRESHED, session));
				return reply;
			}));
	}

	private Optional<TokenReply> repeated(RefreshToken token) {
		Instant now = this.clock.instant();
		return this.sessions.justRotated(token.hash(), now.minus(this.properties.leeway()), now)
			.flatMap((last) -> head(token, last).flatMap((head) -> reply(last.session(), head)));
	}

	private Optional<RefreshToken> head(RefreshToken token, Rotated last) {
		return token.successors(this.keys, last.tokens().salt())
			.stream()
			.filter((next) -> Arrays.equals(next.hash(), last.tokens().head()))
			.findFirst();
	}

	private Optional<TokenReply> reused(RefreshToken token) {
		this.spent.familyOf(token.hash()).ifPresent((family) -> {
			if (this.sessions.end(family.owner(), family.session(), SessionEnd.REUSED, this.clock.instant())) {
				this.trail.record(AuditEvent.of(AuditAction.REFRESH_REUSED)
					.owner(family.owner())
					.detail("session", family.session().toString()));
			}
		});
		return Optional.empty();
	}

	private Optional<TokenReply> reply(Session session, RefreshToken refresh) {
		return this.users.find(session.owner())
			.filter(User::isActive)
			.map((user) -> this.tokens.of(session, user.role(), refresh));
	}

	private static AuditEvent event(AuditAction action, Session session) {
		return AuditEvent.of(action)
			.by(session.owner())
			.owner(session.owner())
			.detail("session", session.id().toString());
	}

}
