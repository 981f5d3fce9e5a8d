package com.opsided.integration.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.oauth.ConsentState;
import com.opsided.shared.oauth.ConsentStateTable;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SealedSecret;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;

/**
 * Takes what a provider sent back with the user. Nothing is stored unless all of it is in
 * order, and nothing is asked of the provider before the state is used up.
 */
public final class FinishConsent {

	private static final String STATE_REFUSED = "This answer belongs to no consent that was started here, "
			+ "or it came twice, too late or the wrong way; start again";

	private final ConsentStateTable states;

	private final KeyRing keys;

	private final KeepGrant keep;

	private final TakeBack takeBack;

	private final TellDenied denied;

	private final OAuthProperties properties;

	private final ReturnUrls returnUrls;

	private final Clock clock;

	FinishConsent(ConsentStateTable states, KeyRing keys, KeepGrant keep, TakeBack takeBack, TellDenied denied,
			OAuthProperties properties, Clock clock) {
		this.states = states;
		this.keys = keys;
		this.keep = keep;
		this.takeBack = takeBack;
		this.denied = denied;
		this.properties = properties;
		this.returnUrls = new ReturnUrls(properties);
		this.clock = clock;
	}

	/**
	 * Finishes a consent.
	 * @param provider whose callback was called
	 * @param answer what came
	 * @param caller who calls, null if nobody said so
	 * @return the connection, and the page to show
	 * @throws RefusedConsent if it is refused; nothing is stored then
	 */
	public FinishedConsent finish(ConsentProvider provider, ConsentAnswer answer, @Nullable UUID caller) {
		ConsentState state = used(provider, answer, caller);
		try {
			if (answer.error() != null) {
				throw ApiProblem
					.of(ProblemType.INVALID_REQUEST,
							"The consent was not given ("
									+ Optional.ofNullable(FindProviderFailure.code(answer.error())).orElse("refused")
									+ "); nothing was connected")
					.with(RefusedConsent.REASON, "denied");
			}
			return new FinishedConsent(connected(provider, state, answer), state.returnUrl());
		}
		catch (ProviderFailure ex) {
			this.denied.tell(provider, state.owner(), ex.category().name(), ex);
			throw new RefusedConsent(ex.problem().with(RefusedConsent.REASON, "provider"), state.returnUrl());
		}
		catch (ApiProblem ex) {
			this.denied.tell(provider, state.owner(), "refused", ex);
			throw new RefusedConsent(ex, state.returnUrl());
		}
		catch (RuntimeException ex) {
			this.denied.tell(provider, state.owner(), "failed", ex);
			throw ex;
		}
	}

	/** Uses the state up, whatever it turns out to be worth. */
	private ConsentState used(ConsentProvider provider, ConsentAnswer answer, @Nullable UUID caller) {
		String brought = answer.state();
		Optional<ConsentState> found = (brought != null && OpaqueKey.isOne(brought))
				? Tenant.EVERYBODY.call(() -> this.states.consume(OpaqueKey.hash(brought))) : Optional.empty();
		String wrong = found.map((state) -> wrong(state, provider, answer, caller)).orElse("unknown");
		if (found.isEmpty() || !wrong.isEmpty()) {
			ApiProblem problem = ApiProblem.of(ProblemType.INVALID_REQUEST, STATE_REFUSED)
				.with(RefusedConsent.REASON, "state");
			this.denied.tell(provider, found.map(ConsentState::owner).orElse(null), "state " + wrong, problem);
			throw new RefusedConsent(problem, this.returnUrls.afterAnything());
		}
		return found.get();
	}

	private String wrong(ConsentState state, ConsentProvider provider, ConsentAnswer answer, @Nullable UUID caller) {
		if (!this.clock.instant().isBefore(state.expiresAt())) {
			return "expired";
		}
		if (state.provider() != provider.provider()) {
			return "of another provider";
		}
		if (caller != null && !caller.equals(state.owner())) {
			return "of another user";
		}
		String browser = state.browserHash();
		if (browser == null) {
			return (caller == null && !this.properties.unbound()) ? "of no browser" : "";
		}
		String key = answer.browserKey();
		return (key != null && alike(browser, OpaqueKey.hexHash(key))) ? "" : "of another browser";
	}

	private static boolean alike(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII),
				other.getBytes(StandardCharsets.US_ASCII));
	}

	private Connection connected(ConsentProvider provider, ConsentState state, ConsentAnswer answer) {
		String code = answer.code();
		if (code == null || code.isBlank()) {
			throw ApiProblem.of(ProblemType.INVALID_REQUEST, "The answer holds no code; start again");
		}
		OAuth2AccessTokenResponse tokens = provider.exchange(exchange(state, code));
		Granted granted = null;
		try {
			granted = provider.granted(tokens, answer);
			if (state.expected() != null && !state.expected().equals(granted.externalId())) {
				throw ApiProblem.of(ProblemType.INVALID_REQUEST,
						"Another account consented than the one that was to be connected; start again with that one")
					.with(RefusedConsent.REASON, "other-account");
			}
			return this.keep.keep(state, granted);
		}
		catch (RuntimeException ex) {
			this.takeBack.giveBack(provider, tokens, state.owner(), (granted != null) ? granted.externalId() : null);
			throw ex;
		}
	}

	/** The request as it was made, for the exchange repeats parts of it. */
	private OAuth2AuthorizationExchange exchange(ConsentState state, String code) {
		OAuth2AuthorizationRequest request = OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(state.redirectUri())
			.clientId("opsided")
			.redirectUri(state.redirectUri())
			.attributes((attributes) -> {
				SealedSecret verifier = state.verifier();
				if (verifier != null) {
					attributes.put(PkceParameterNames.CODE_VERIFIER, this.keys.open(verifier, state.verifierPlace()));
				}
			})
			.build();
		return new OAuth2AuthorizationExchange(request,
				OAuth2AuthorizationResponse.success(code).redirectUri(state.redirectUri()).build());
	}

}
