package com.opsided.integration.google;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.opsided.integration.oauth.AccessLife;
import com.opsided.integration.oauth.ConsentAnswer;
import com.opsided.integration.oauth.ConsentProvider;
import com.opsided.integration.oauth.Granted;
import com.opsided.integration.oauth.ProviderFailure;
import com.opsided.integration.oauth.ProviderWire;
import com.opsided.integration.oauth.RefusedConsent;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Consent at Google: PKCE, access without the user (offline), and the page every time,
 * for a refresh token is given with the page only. A user can leave out what was asked
 * for (granular consent), so what was granted is looked at.
 */
final class GoogleConsent implements ConsentProvider {

	private static final String NAME = "Google";

	private static final Duration USUAL_LIFE = Duration.ofHours(1);

	private static final Pattern MAILBOX = Pattern.compile("[^\\s\\p{Cntrl}@]{1,64}@[^\\s\\p{Cntrl}@]{1,255}");

	private final GoogleProperties properties;

	private final ProviderWire wire;

	private final Clock clock;

	GoogleConsent(GoogleProperties properties, ProviderWire wire, Clock clock) {
		this.properties = properties;
		this.wire = wire;
		this.clock = clock;
	}

	@Override
	public Provider provider() {
		return Provider.GMAIL;
	}

	@Override
	public String path() {
		return "gmail";
	}

	@Override
	public List<String> scopes() {
		return List.of(GoogleProperties.SCOPE);
	}

	/** The consent page, for one mailbox if that is known. */
	OAuth2AuthorizationRequest page(@Nullable String mailbox, String redirectUri, String state) {
		if (this.properties.clientId().isBlank() || this.properties.clientSecret().isBlank()) {
			throw ApiProblem.of(ProblemType.UNAVAILABLE,
					"Google is not configured here: GMAIL_CLIENT_ID and GMAIL_CLIENT_SECRET");
		}
		OAuth2AuthorizationRequest.Builder request = OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(this.properties.authorizationUrl().toString())
			.clientId(this.properties.clientId())
			.redirectUri(redirectUri)
			.scope(GoogleProperties.SCOPE)
			.state(state)
			.additionalParameters(asked(mailbox));
		OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
		return request.build();
	}

	private static Consumer<Map<String, Object>> asked(@Nullable String mailbox) {
		return (parameters) -> {
			parameters.put("access_type", "offline");
			parameters.put("prompt", "consent");
			if (mailbox != null) {
				parameters.put("login_hint", mailbox);
			}
		};
	}

	@Override
	public OAuth2AccessTokenResponse exchange(OAuth2AuthorizationExchange exchange) {
		return this.wire.exchange(ClientRegistration.withRegistrationId("google")
			.clientName(NAME)
			.clientId(this.properties.clientId())
			.clientSecret(this.properties.clientSecret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizationUri(this.properties.authorizationUrl().toString())
			.redirectUri(Objects.requireNonNull(exchange.getAuthorizationRequest().getRedirectUri()))
			.tokenUri(this.properties.tokenUrl().toString())
			.build(), null, exchange);
	}

	/** Google says what it granted, always; where it is silent, nothing was. */
	@Override
	public Granted granted(OAuth2AccessTokenResponse tokens, ConsentAnswer answer) {
		if (!tokens.getAccessToken().getScopes().containsAll(scopes())) {
			throw ApiProblem
				.of(ProblemType.INVALID_REQUEST,
						"Reading mail was not allowed; start again and leave the box for it ticked")
				.with(RefusedConsent.REASON, "not-allowed");
		}
		if (tokens.getRefreshToken() == null) {
			throw ApiProblem.of(ProblemType.INVALID_REQUEST,
					"Google gave no refresh token; remove Opsided at myaccount.google.com/permissions and start again")
				.with(RefusedConsent.REASON, "no-refresh-token");
		}
		String access = tokens.getAccessToken().getTokenValue();
		return new Granted(mailbox(access), List.copyOf(tokens.getAccessToken().getScopes()),
				tokens.getRefreshToken().getTokenValue(), access,
				this.clock.instant().plus(AccessLife.of(tokens, USUAL_LIFE)), null, null);
	}

	private String mailbox(String accessToken) {
		URI profile = URI.create(this.properties.gmailUrl() + "gmail/v1/users/me/profile");
		String address = this.wire.get(NAME, profile, accessToken).path("emailAddress").asString("");
		if (!MAILBOX.matcher(address).matches()) {
			throw new ProviderFailure(FailureCategory.BAD_DATA, "Google does not say whose mailbox it is", null);
		}
		return address;
	}

	/** The refresh token if there is one: it takes all others with it. */
	@Override
	public String revocable(OAuth2AccessTokenResponse tokens) {
		return (tokens.getRefreshToken() != null) ? tokens.getRefreshToken().getTokenValue()
				: tokens.getAccessToken().getTokenValue();
	}

	@Override
	public @Nullable String revocable(Connection connection, @Nullable String token) {
		return token;
	}

	@Override
	public void revoke(String revocable) {
		try {
			this.wire.post(NAME, this.properties.revokeUrl(), Map.of("token", revocable), null);
		}
		catch (ProviderFailure ex) {
			if (!"invalid_token".equals(ex.error())) {
				throw ex;
			}
			// It has ended already, which is all that was wanted.
		}
	}

}
