package com.opsided.integration.oauth;

import java.time.Clock;
import java.util.UUID;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.oauth.Revocation;
import com.opsided.shared.oauth.RevocationTable;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.web.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Gives tokens back that were granted and not kept. A provider ends all consent of an
 * account at once, so nothing is given back where that would end a connection that works:
 * its own, or another user's to the same account. The tokens are forgotten then.
 */
final class TakeBack {

	private static final Logger logger = LoggerFactory.getLogger(TakeBack.class);

	private final ConnectionTable connections;

	private final RevocationTable revocations;

	private final KeyRing keys;

	private final AuditTrail trail;

	private final Clock clock;

	TakeBack(ConnectionTable connections, RevocationTable revocations, KeyRing keys, AuditTrail trail, Clock clock) {
		this.connections = connections;
		this.revocations = revocations;
		this.keys = keys;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Gives tokens back, at once or, if the provider does not answer, later. Does not
	 * throw: something else went wrong before.
	 */
	void giveBack(ConsentProvider provider, OAuth2AccessTokenResponse tokens, UUID owner, @Nullable String externalId) {
		String revocable = provider.revocable(tokens);
		if (revocable == null) {
			return;
		}
		try {
			boolean inUse = Tenant.EVERYBODY.call(() -> this.connections.inUse(provider.provider(), owner, externalId));
			if (!inUse) {
				giveBack(provider, revocable, owner);
			}
		}
		catch (DataAccessException ex) {
			logger.warn("Tokens that were not kept could not be given back to {}", provider.provider());
		}
	}

	private void giveBack(ConsentProvider provider, String revocable, UUID owner) {
		try {
			provider.revoke(revocable);
			this.trail.record(AuditEvent.of(AuditAction.REVOKED).owner(owner).target(provider.path()));
		}
		catch (ProviderFailure ex) {
			UUID id = UUID.randomUUID();
			Revocation revocation = new Revocation(owner, id, null, provider.provider(),
					this.keys.seal(revocable, Revocation.place(owner, id)), 0, this.clock.instant());
			Tenant.EVERYBODY.run(() -> this.revocations.add(revocation));
		}
	}

}
