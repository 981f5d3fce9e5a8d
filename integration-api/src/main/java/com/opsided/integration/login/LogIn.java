package com.opsided.integration.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.opsided.integration.limit.CallerAddress;
import com.opsided.integration.user.HashPassword;
import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.session.Session;
import com.opsided.shared.session.SessionTable;
import com.opsided.shared.user.Credentials;
import com.opsided.shared.user.User;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.AuditTrail;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a session for whoever knows a password. Whether the name, the password or the
 * user's state was wrong, it takes the same steps and gives the same answer.
 */
final class LogIn {

	private final UserTable users;

	private final SessionTable sessions;

	private final HashPassword passwords;

	private final IssueTokens tokens;

	private final AuditTrail trail;

	private final TransactionTemplate transaction;

	private final LoginProperties properties;

	private final Clock clock;

	LogIn(UserTable users, SessionTable sessions, HashPassword passwords, IssueTokens tokens, AuditTrail trail,
			TransactionTemplate transaction, LoginProperties properties, Clock clock) {
		this.users = users;
		this.sessions = sessions;
		this.passwords = passwords;
		this.tokens = tokens;
		this.trail = trail;
		this.transaction = transaction;
		this.properties = properties;
		this.clock = clock;
	}

	/** The session's tokens, or nothing. */
	Optional<TokenReply> with(String email, String password, String address) {
		Optional<Credentials> found = this.users.credentials(email);
		boolean right = this.passwords.matches(password, found.map(Credentials::passwordHash));
		if (!right || !found.map(Credentials::user).filter(User::isActive).isPresent()) {
			return Optional.empty();
		}
		Credentials checked = upgraded(found.get(), password);
		return this.transaction.execute((status) -> open(checked, CallerAddress.of(address)));
	}

	/** Now is when the password is known. */
	private Credentials upgraded(Credentials checked, String password) {
		if (!this.passwords.isWeak(checked.passwordHash())) {
			return checked;
		}
		String hash = this.passwords.hash(password);
		UUID user = checked.user().id();
		return this.users.replaceHash(user, checked.passwordHash(), hash) ? new Credentials(checked.user(), hash)
				: checked;
	}

	private Optional<TokenReply> open(Credentials checked, String place) {
		Instant now = this.clock.instant();
		User user = checked.user();
		if (!this.users.loggedIn(checked, now)) {
			return Optional.empty();
		}
		Session session = new Session(user.id(), UUID.randomUUID(), now.plus(this.properties.idle()),
				now.plus(this.properties.absolute()));
		RefreshToken refresh = RefreshToken.make();
		this.sessions.open(session, refresh.hash(), place, now);
		this.trail.record(AuditEvent.of(AuditAction.LOGIN)
			.by(user.id())
			.owner(user.id())
			.target(user.email().text())
			.detail("session", session.id().toString()));
		return Optional.of(this.tokens.of(session, user.role(), refresh));
	}

}
