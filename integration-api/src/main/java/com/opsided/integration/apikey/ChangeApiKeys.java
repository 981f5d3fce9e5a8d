package com.opsided.integration.apikey;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.opsided.shared.apikey.ApiKey;
import com.opsided.shared.apikey.ApiKeySecret;
import com.opsided.shared.apikey.ApiKeyTable;
import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.ProblemType;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.Scope;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes API keys and takes them back. A key does neither: whoever found one could stay
 * for ever.
 */
class ChangeApiKeys {

	private final ApiKeyTable keys;

	private final AuditTrail trail;

	private final TransactionTemplate transaction;

	private final ApiKeyProperties properties;

	private final Clock clock;

	ChangeApiKeys(ApiKeyTable keys, AuditTrail trail, TransactionTemplate transaction, ApiKeyProperties properties,
			Clock clock) {
		this.keys = keys;
		this.trail = trail;
		this.transaction = transaction;
		this.properties = properties;
		this.clock = clock;
	}

	ApiKeyForm add(Caller caller, NewApiKey wanted) {
		noApiKey(caller);
		ApiKeySecret secret = ApiKeySecret.make();
		ApiKey key = key(caller, wanted, secret.hint());
		this.transaction.executeWithoutResult((status) -> {
			if (!this.keys.add(key, secret.hash(), this.properties.most())) {
				throw ApiProblem.of(ProblemType.CONFLICT, "A user may have " + this.properties.most()
						+ " API keys; a token of the command line speaks for no user who could have one");
			}
			this.trail.record(event(AuditAction.API_KEY_CREATED, caller, key.id()).detail("name", key.name())
				.detail("scopes", key.scopes().stream().sorted().toList().toString()));
		});
		return ApiKeyForm.of(key, secret.text());
	}

	private ApiKey key(Caller caller, NewApiKey wanted, String hint) {
		Instant now = this.clock.instant();
		Set<Scope> scopes = (wanted.scopes() != null) ? wanted.scopes() : Set.of(Scope.READ);
		if (scopes.isEmpty() || scopes.stream().anyMatch(Objects::isNull)) {
			throw ApiProblem.field("scopes", "must name what the key is good for");
		}
		if (scopes.contains(Scope.USERS) && caller.role() != Role.ADMIN) {
			throw ApiProblem.field("scopes", "must not reach further than your role");
		}
		Instant end = (wanted.expiresAt() != null) ? wanted.expiresAt() : now.plus(this.properties.life());
		if (!end.isAfter(now) || end.isAfter(now.plus(this.properties.longest()))) {
			throw ApiProblem.field("expiresAt",
					"must be in the future, within " + this.properties.longest().toDays() + " days");
		}
		String name = (wanted.name() != null) ? wanted.name() : "";
		try {
			return new ApiKey(caller.user(), UUID.randomUUID(), name, hint, scopes, now, end, null);
		}
		catch (IllegalArgumentException ex) {
			throw ApiProblem.field("name", String.valueOf(ex.getMessage()));
		}
	}

	void delete(Caller caller, UUID id) {
		noApiKey(caller);
		this.transaction.executeWithoutResult((status) -> {
			if (!this.keys.delete(caller.user(), id)) {
				throw ApiProblem.notFound();
			}
			this.trail.record(event(AuditAction.API_KEY_REVOKED, caller, id));
		});
	}

	private static void noApiKey(Caller caller) {
		if (caller.hasApiKey()) {
			throw ApiProblem.of(ProblemType.FORBIDDEN, "API keys do not reach here; log in");
		}
	}

	private static AuditEvent event(AuditAction action, Caller caller, UUID id) {
		return AuditEvent.of(action).by(caller.user()).owner(caller.user()).target(id.toString());
	}

}
