package com.opsided.integration.login;

import java.time.Clock;
import java.util.Optional;

import com.opsided.integration.user.HashPassword;
import com.opsided.integration.user.PasswordRules;
import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.session.SessionEnd;
import com.opsided.shared.session.SessionTable;
import com.opsided.shared.user.Credentials;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.ProblemType;

import org.springframework.transaction.support.TransactionTemplate;

/** Changes the caller's own password; his other sessions end. */
final class ChangePassword {

	private final UserTable users;

	private final SessionTable sessions;

	private final HashPassword passwords;

	private final PasswordRules rules;

	private final AuditTrail trail;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ChangePassword(UserTable users, SessionTable sessions, HashPassword passwords, PasswordRules rules,
			AuditTrail trail, TransactionTemplate transaction, Clock clock) {
		this.users = users;
		this.sessions = sessions;
		this.passwords = passwords;
		this.rules = rules;
		this.trail = trail;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Whether the present password was right. */
	boolean change(Caller caller, Credentials present, String password, String wanted) {
		this.rules.objection(wanted, present.user().email()).ifPresent((objection) -> {
			throw ApiProblem.field("newPassword", objection);
		});
		if (!this.passwords.matches(password, Optional.of(present.passwordHash()))) {
			return false;
		}
		String hash = this.passwords.hash(wanted);
		this.transaction.executeWithoutResult((status) -> {
			if (!this.users.replaceHash(caller.user(), present.passwordHash(), hash)) {
				throw ApiProblem.of(ProblemType.CONFLICT, "The password was changed meanwhile");
			}
			int ended = this.sessions.endAll(caller.user(), caller.session(), SessionEnd.PASSWORD,
					this.clock.instant());
			this.trail.record(AuditEvent.of(AuditAction.PASSWORD_CHANGED)
				.by(caller.user())
				.owner(caller.user())
				.detail("sessions", Integer.toString(ended)));
		});
		return true;
	}

}
