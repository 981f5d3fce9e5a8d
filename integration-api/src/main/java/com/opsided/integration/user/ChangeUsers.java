package com.opsided.integration.user;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.session.SessionEnd;
import com.opsided.shared.session.SessionTable;
import com.opsided.shared.user.EmailAddress;
import com.opsided.shared.user.User;
import com.opsided.shared.user.UserState;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.ProblemType;
import com.opsided.shared.web.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes, changes and deletes users. There is always an administrator who may log in. A
 * user with connections is not deleted: disconnecting takes the tokens back at the
 * provider, and without its owner nobody could do that.
 */
class ChangeUsers {

	private final UserTable users;

	private final SessionTable sessions;

	private final ConnectionTable connections;

	private final HashPassword passwords;

	private final PasswordRules rules;

	private final AuditTrail trail;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ChangeUsers(UserTable users, SessionTable sessions, ConnectionTable connections, HashPassword passwords,
			PasswordRules rules, AuditTrail trail, TransactionTemplate transaction, Clock clock) {
		this.users = users;
		this.sessions = sessions;
		this.connections = connections;
		this.passwords = passwords;
		this.rules = rules;
		this.trail = trail;
		this.transaction = transaction;
		this.clock = clock;
	}

	User add(Caller caller, NewUser wanted) {
		EmailAddress email = field("email", () -> new EmailAddress(needed("email", wanted.email())));
		Role role = needed("role", wanted.role());
		String password = needed("password", wanted.password());
		User user = field("name", () -> new User(UUID.randomUUID(), email, or(wanted.name(), ""), role,
				UserState.ACTIVE, this.clock.instant(), null));
		check(password, email);
		String hash = this.passwords.hash(password);
		this.transaction.executeWithoutResult((status) -> {
			if (!this.users.add(user, hash)) {
				throw ApiProblem.of(ProblemType.CONFLICT, "There is a user with this e-mail address");
			}
			this.trail.record(event(AuditAction.USER_CREATED, caller, user).detail("role", role.name()));
		});
		return user;
	}

	User change(Caller caller, UUID id, UserChange wanted) {
		User before = this.users.find(id).orElseThrow(ApiProblem::notFound);
		String password = wanted.password();
		if (password != null) {
			check(password, before.email());
		}
		String hash = (password != null) ? this.passwords.hash(password) : null;
		return written(() -> {
			List<UUID> administrators = this.users.lockAdministrators();
			User old = this.users.lock(id).orElseThrow(ApiProblem::notFound);
			User user = field("name", () -> old.with(wanted.name(), wanted.role(), wanted.state()));
			if (user.role() != Role.ADMIN || !user.isActive()) {
				checkNotLast(administrators, id);
			}
			this.users.change(user, hash);
			endWhatEnded(old, user, hash != null);
			this.trail.record(event(AuditAction.USER_CHANGED, caller, user).detail("role", user.role().name())
				.detail("state", user.state().name()));
			if (hash != null) {
				this.trail.record(event(AuditAction.PASSWORD_CHANGED, caller, user));
			}
			return user;
		});
	}

	/**
	 * An access token of another role is refused by itself, and refreshed into the new
	 * one.
	 */
	private void endWhatEnded(User old, User user, boolean newPassword) {
		if (newPassword) {
			this.sessions.endAll(user.id(), null, SessionEnd.PASSWORD, this.clock.instant());
		}
		if (old.isActive() && !user.isActive()) {
			this.sessions.endAll(user.id(), null, SessionEnd.USER, this.clock.instant());
		}
	}

	void delete(Caller caller, UUID id) {
		written(() -> {
			List<UUID> administrators = this.users.lockAdministrators();
			User user = this.users.lock(id).orElseThrow(ApiProblem::notFound);
			checkNotLast(administrators, id);
			if (this.connections.isConnected(id)) {
				throw ApiProblem.of(ProblemType.CONFLICT,
						"The user has connections; end them first, in the console or with DELETE /api/v1/connections/{id}");
			}
			this.users.delete(id);
			this.trail.record(event(AuditAction.USER_DELETED, caller, user));
			return user;
		});
	}

	private static void checkNotLast(List<UUID> administrators, UUID id) {
		if (administrators.equals(List.of(id))) {
			throw ApiProblem.of(ProblemType.CONFLICT, "This is the last administrator; make another one first");
		}
	}

	private void check(String password, EmailAddress email) {
		this.rules.objection(password, email).ifPresent((objection) -> {
			throw ApiProblem.field("password", objection);
		});
	}

	private User written(Supplier<User> work) {
		return Objects.requireNonNull(this.transaction.execute((status) -> work.get()));
	}

	private static AuditEvent event(AuditAction action, Caller caller, User user) {
		return AuditEvent.of(action).by(caller.user()).owner(user.id()).target(user.email().text());
	}

	private static <T> T field(String name, Supplier<T> value) {
		try {
			return value.get();
		}
		catch (IllegalArgumentException ex) {
			throw ApiProblem.field(name, String.valueOf(ex.getMessage()));
		}
	}

	private static <T> T needed(String name, @Nullable T value) {
		if (value == null) {
			throw ApiProblem.field(name, "is missing");
		}
		return value;
	}

	private static <T> T or(@Nullable T value, T otherwise) {
		return (value != null) ? value : otherwise;
	}

}
