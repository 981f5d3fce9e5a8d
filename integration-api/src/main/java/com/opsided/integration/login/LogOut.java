package com.opsided.integration.login;

import java.time.Clock;
import java.util.UUID;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.session.SessionEnd;
import com.opsided.shared.session.SessionTable;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.ProblemType;

import org.springframework.transaction.support.TransactionTemplate;

/** Ends the caller's session, or all sessions of his. */
final class LogOut {

	private final SessionTable sessions;

	private final AuditTrail trail;

	private final TransactionTemplate transaction;

	private final Clock clock;

	LogOut(SessionTable sessions, AuditTrail trail, TransactionTemplate transaction, Clock clock) {
		this.sessions = sessions;
		this.trail = trail;
		this.transaction = transaction;
		this.clock = clock;
	}

	void one(Caller caller) {
		UUID session = caller.session();
		if (session == null) {
			throw ApiProblem.of(ProblemType.CONFLICT, "This token belongs to no session and is valid to its end");
		}
		this.transaction.executeWithoutResult((status) -> {
			this.sessions.end(caller.user(), session, SessionEnd.LOGOUT, this.clock.instant());
			this.trail.record(event(caller).detail("session", session.toString()));
		});
	}

	void all(Caller caller) {
		this.transaction.executeWithoutResult((status) -> {
			int ended = this.sessions.endAll(caller.user(), null, SessionEnd.LOGOUT, this.clock.instant());
			this.trail.record(event(caller).detail("sessions", Integer.toString(ended)));
		});
	}

	private static AuditEvent event(Caller caller) {
		return AuditEvent.of(AuditAction.LOGOUT).by(caller.user()).owner(caller.user());
	}

}
