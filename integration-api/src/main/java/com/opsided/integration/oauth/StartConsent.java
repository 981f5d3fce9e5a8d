package com.opsided.integration.oauth;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.oauth.ConsentState;
import com.opsided.shared.oauth.ConsentStateTable;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SealedSecret;
import com.opsided.shared.web.AuditTrail;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.transaction.support.TransactionOperations;

/** Sends a user to a provider. */
public final class StartConsent {

	private final OAuthProperties properties;

	private final ReturnUrls returnUrls;

	private final ConsentStateTable states;

	private final KeyRing keys;

	private final AuditTrail trail;

	private final TransactionOperations transactions;

	private final Clock clock;

	StartConsent(OAuthProperties properties, ConsentStateTable states, KeyRing keys, AuditTrail trail,
			TransactionOperations transactions, Clock clock) {
		this.properties = properties;
		this.returnUrls = new ReturnUrls(properties);
		this.states = states;
		this.keys = keys;
		this.trail = trail;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Keeps what must be known when the user comes back.
	 * @param provider where the user is sent
	 * @param wish what the user wants to connect
	 * @param link writes the address of the consent page
	 * @return where to go
	 * @throws com.opsided.shared.web.ApiProblem if the page to return to is not allowed
	 */
	public StartedConsent start(ConsentProvider provider, ConsentWish wish, ConsentLink link) {
		String returnUrl = this.returnUrls.of(wish.returnUrl());
		String state = OpaqueKey.random();
		String browserKey = wish.browser() ? OpaqueKey.random() : null;
		UUID id = UUID.randomUUID();
		String redirectUri = this.properties.callback(provider.path());
		OAuth2AuthorizationRequest request = link.to(redirectUri, state);
		Instant expiresAt = this.clock.instant().plus(this.properties.stateLife());
		ConsentState kept = new ConsentState(wish.owner(), id, provider.provider(), redirectUri, returnUrl,
				provider.scopes(), wish.region(), wish.expected(),
				(browserKey != null) ? OpaqueKey.hexHash(browserKey) : null, verifier(request, wish.owner(), id),
				expiresAt);
		Tenant.user(wish.owner()).run(() -> this.transactions.executeWithoutResult((status) -> {
			this.states.add(OpaqueKey.hash(state), kept);
			this.trail.record(AuditEvent.of(AuditAction.CONNECT_STARTED)
				.by(wish.owner())
				.owner(wish.owner())
				.target(provider.path()));
		}));
		return new StartedConsent(URI.create(request.getAuthorizationRequestUri()), state, expiresAt, browserKey);
	}

	private @Nullable SealedSecret verifier(OAuth2AuthorizationRequest request, UUID owner, UUID id) {
		String verifier = request.getAttribute(PkceParameterNames.CODE_VERIFIER);
		return (verifier != null) ? this.keys.seal(verifier, ConsentState.verifierPlace(owner, id)) : null;
	}

}
