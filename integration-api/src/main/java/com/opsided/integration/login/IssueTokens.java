package com.opsided.integration.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.opsided.shared.session.Session;
import com.opsided.shared.web.MintToken;
import com.opsided.shared.web.Role;

/** Puts together what a login and a refresh answer. */
final class IssueTokens {

	private final MintToken access;

	private final LoginProperties properties;

	private final Clock clock;

	IssueTokens(MintToken access, LoginProperties properties, Clock clock) {
		this.access = access;
		this.properties = properties;
		this.clock = clock;
	}

	/** No token outlives its session. */
	TokenReply of(Session session, Role role, RefreshToken refresh) {
		Instant now = this.clock.instant();
		Duration left = Duration.between(now, session.absoluteEnd());
		Duration life = (this.properties.accessLife().compareTo(left) < 0) ? this.properties.accessLife() : left;
		return new TokenReply(this.access.mint(session.owner(), role, life, session.id()), "Bearer", life.toSeconds(),
				refresh.text(), Duration.between(now, session.idleEnd()).toSeconds());
	}

}
