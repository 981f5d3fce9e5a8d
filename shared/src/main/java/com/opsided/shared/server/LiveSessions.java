package com.opsided.shared.server;

import java.time.Instant;
import java.util.UUID;

import com.opsided.shared.session.SessionTable;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.TokenRevocations;

/**
 * A token of a session is good as long as the session goes on, its user may log in and
 * has the same role. That is one look into the database at every call, so that a logout
 * holds at once, whichever application hears of it. Tokens without a session are good to
 * their end.
 */
public final class LiveSessions implements TokenRevocations {

	private final SessionTable sessions;

	public LiveSessions(SessionTable sessions) {
		this.sessions = sessions;
	}

	@Override
	public boolean isRevoked(Caller caller, Instant issuedAt) {
		UUID session = caller.session();
		return session != null
				&& !Tenant.EVERYBODY.call(() -> this.sessions.isLive(caller.user(), session, caller.role().name()));
	}

}
