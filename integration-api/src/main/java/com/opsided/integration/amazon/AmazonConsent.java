package com.opsided.integration.amazon;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.opsided.integration.oauth.AccessLife;
import com.opsided.integration.oauth.ConsentAnswer;
import com.opsided.integration.oauth.ConsentProvider;
import com.opsided.integration.oauth.Granted;
import com.opsided.integration.oauth.ProviderFailure;
import com.opsided.integration.oauth.ProviderWire;
import com.opsided.shared.amazon.AmazonProperties;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Consent at Amazon ({@code amazon-fba.md} §1.1): no scopes, no PKCE, a code under a name
 * of its own, and no call that takes a refresh token back. Who the seller is, only the
 * callback's query tells; no operation of the Selling Partner API says whose a token is.
 */
final class AmazonConsent implements ConsentProvider {

	private static final Pattern SELLER = Pattern.compile("[A-Za-z0-9]{1,64}");

	private static final Duration USUAL_LIFE = Duration.ofHours(1);

	private final AmazonProperties amazon;

	private final ConsentProperties consent;

	private final ProviderWire wire;

	private final Clock clock;

	AmazonConsent(AmazonProperties amazon, ConsentProperties consent, ProviderWire wire, Clock clock) {
		this.amazon = amazon;
		this.consent = consent;
		this.wire = wire;
		this.clock = clock;
	}

	@Override
	public Provider provider() {
		return Provider.AMAZON;
	}

	@Override
	public String path() {
		return "amazon";
	}

	@Override
	public List<String> scopes() {
		return List.of();
	}

	/** The consent page of a marketplace; of the simulated Amazon if there is one. */
	OAuth2AuthorizationRequest page(Marketplace marketplace, String redirectUri, String state) {
		if (!this.amazon.hasClient() || this.consent.applicationId().isBlank()) {
			throw ApiProblem.of(ProblemType.UNAVAILABLE,
					"Amazon is not configured here: AMAZON_CLIENT_ID, AMAZON_CLIENT_SECRET and AMAZON_APPLICATION_ID");
		}
		URI base = Objects.requireNonNullElseGet(this.consent.consentUrl(), marketplace::sellerCentral);
		return request(base + "/apps/authorize/consent", redirectUri, state,
				Map.of("application_id", this.consent.applicationId()));
	}

	/** The page where Amazon wants a seller back whom it sent to us. */
	OAuth2AuthorizationRequest back(String callbackUri, String amazonState, String redirectUri, String state) {
		return request(callbackUri, redirectUri, state, Map.of("amazon_state", amazonState));
	}

	private OAuth2AuthorizationRequest request(String page, String redirectUri, String state,
			Map<String, String> more) {
		return OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(page)
			.clientId(this.consent.applicationId())
			.redirectUri(redirectUri)
			.state(state)
			.parameters((parameters) -> {
				parameters.keySet().removeAll(List.of("client_id", "response_type"));
				parameters.putAll(more);
				if (this.consent.draft()) {
					parameters.put("version", "beta");
				}
			})
			.build();
	}

	@Override
	public OAuth2AccessTokenResponse exchange(OAuth2AuthorizationExchange exchange) {
		String redirectUri = Objects.requireNonNull(exchange.getAuthorizationRequest().getRedirectUri());
		return this.wire.exchange(ClientRegistration.withRegistrationId("amazon")
			.clientName("Amazon")
			.clientId(this.amazon.clientId())
			.clientSecret(this.amazon.clientSecret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizationUri(redirectUri)
			.redirectUri(redirectUri)
			.tokenUri(this.amazon.tokenUrl().toString())
			.build(), null, exchange);
	}

	@Override
	public Granted granted(OAuth2AccessTokenResponse tokens, ConsentAnswer answer) {
		String seller = answer.seller();
		if (seller == null || !SELLER.matcher(seller).matches()) {
			throw ApiProblem.of(ProblemType.INVALID_REQUEST, "The answer does not say who the seller is; start again");
		}
		if (tokens.getRefreshToken() == null) {
			throw new ProviderFailure(FailureCategory.BAD_DATA, "Amazon gave no refresh token", null);
		}
		Instant now = this.clock.instant();
		return new Granted(seller, List.of(), tokens.getRefreshToken().getTokenValue(),
				tokens.getAccessToken().getTokenValue(), now.plus(AccessLife.of(tokens, USUAL_LIFE)),
				now.plus(this.consent.consentLife()), null);
	}

	@Override
	public @Nullable String revocable(OAuth2AccessTokenResponse tokens) {
		return null;
	}

	@Override
	public @Nullable String revocable(Connection connection, @Nullable String token) {
		return null;
	}

	@Override
	public void revoke(String revocable) {
		throw new UnsupportedOperationException("Amazon takes nothing back by a call");
	}

}
