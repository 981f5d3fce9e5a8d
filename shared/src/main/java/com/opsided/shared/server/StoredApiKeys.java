package com.opsided.shared.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.opsided.shared.apikey.ApiKey;
import com.opsided.shared.apikey.ApiKeySecret;
import com.opsided.shared.apikey.ApiKeyTable;
import com.opsided.shared.apikey.KeyHolder;
import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.web.ApiKeys;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.Scope;

/**
 * Knows the API keys by their hashes. A key has its owner's role of the moment, an
 * administrator's only with the scope for users; else it is an operator's. That a key is
 * used is written down once an hour, that one is refused a few times a minute: the trail
 * must not grow as fast as somebody calls.
 */
public final class StoredApiKeys implements ApiKeys {

	private static final Duration LATELY = Duration.ofHours(1);

	private static final int LONGEST = 100;

	private final ApiKeyTable keys;

	private final AuditTrail trail;

	private final Clock clock;

	private final FewAMinute denials;

	public StoredApiKeys(ApiKeyTable keys, AuditTrail trail, Clock clock) {
		this.keys = keys;
		this.trail = trail;
		this.clock = clock;
		this.denials = new FewAMinute(clock);
	}

	@Override
	public Optional<Caller> callerOf(String key) {
		ApiKeySecret secret = new ApiKeySecret(key);
		Optional<KeyHolder> holder = (key.length() > LONGEST) ? Optional.empty()
				: Tenant.EVERYBODY.call(() -> this.keys.holder(secret.hash()));
		Instant now = this.clock.instant();
		if (holder.filter((each) -> each.active() && each.key().expiresAt().isAfter(now)).isEmpty()) {
			denied(holder);
			return Optional.empty();
		}
		return holder.map((each) -> caller(each, now));
	}

	private Caller caller(KeyHolder holder, Instant now) {
		ApiKey key = holder.key();
		Instant lately = now.minus(LATELY);
		Instant before = key.lastUsedAt();
		if ((before == null || before.isBefore(lately))
				&& Tenant.EVERYBODY.call(() -> this.keys.used(key, now, lately))) {
			this.trail.record(event(AuditAction.API_KEY_USED, key).by(key.owner()));
		}
		boolean lessened = holder.role() == Role.ADMIN && !key.scopes().contains(Scope.USERS);
		return new Caller(key.owner(), lessened ? Role.OPERATOR : holder.role(), key.id().toString(), null,
				key.scopes());
	}

	private void denied(Optional<KeyHolder> holder) {
		if (this.denials.isOne()) {
			this.trail.record(holder.map((each) -> event(AuditAction.API_KEY_DENIED, each.key()))
				.orElseGet(() -> AuditEvent.of(AuditAction.API_KEY_DENIED)));
		}
	}

	private static AuditEvent event(AuditAction action, ApiKey key) {
		return AuditEvent.of(action).owner(key.owner()).target(key.id().toString()).detail("name", key.name());
	}

}
