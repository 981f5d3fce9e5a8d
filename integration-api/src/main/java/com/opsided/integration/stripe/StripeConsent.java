package com.opsided.integration.stripe;

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
import com.opsided.integration.oauth.RefusedConsent;
import com.opsided.integration.stripe.StripeProperties.Flavour;
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
 * Consent at Stripe, in both flavours. Connect gives tokens that do not end and has a
 * call that ends the connection; Stripe Apps gives an hour's access and a refresh token
 * that rotates, permissions that the app's manifest names, and no such call.
 */
final class StripeConsent implements ConsentProvider {

	private static final String NAME = "Stripe";

	private static final String READ_ONLY = "read_only";

	private static final Pattern ACCOUNT = Pattern.compile("acct_\\w{1,100}");

	private static final Duration APPS_LIFE = Duration.ofHours(1);

	private final StripeProperties properties;

	private final ProviderWire wire;

	private final Clock clock;

	StripeConsent(StripeProperties properties, ProviderWire wire, Clock clock) {
		this.properties = properties;
		this.wire = wire;
		this.clock = clock;
	}

	@Override
	public Provider provider() {
		return Provider.STRIPE;
	}

	@Override
	public String path() {
		return "stripe";
	}

	@Override
	public List<String> scopes() {
		return connect() ? List.of(READ_ONLY) : List.of();
	}

	private boolean connect() {
		return this.properties.flavour() == Flavour.CONNECT;
	}

	/** The consent page. */
	OAuth2AuthorizationRequest page(String redirectUri, String state) {
		if (this.properties.clientId().isBlank() || this.properties.clientSecret().isBlank()) {
			throw ApiProblem.of(ProblemType.UNAVAILABLE,
					"Stripe is not configured here: STRIPE_CLIENT_ID and STRIPE_CLIENT_SECRET");
		}
		OAuth2AuthorizationRequest.Builder request = OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(connect() ? this.properties.connectConsent() + "/oauth/authorize"
					: this.properties.appsUrl() + "/oauth/v2/authorize")
			.clientId(this.properties.clientId())
			.redirectUri(redirectUri)
			.state(state);
		if (connect()) {
			request.scope(READ_ONLY);
		}
		return request.build();
	}

	@Override
	public OAuth2AccessTokenResponse exchange(OAuth2AuthorizationExchange exchange) {
		ClientRegistration.Builder client = ClientRegistration.withRegistrationId("stripe")
			.clientName(NAME)
			.clientId(this.properties.clientId())
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizationUri(this.properties.connectUrl().toString())
			.redirectUri(Objects.requireNonNull(exchange.getAuthorizationRequest().getRedirectUri()));
		if (connect()) {
			return this.wire.exchange(client.clientSecret(this.properties.clientSecret())
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
				.tokenUri(this.properties.connectUrl() + "/oauth/token")
				.build(), null, exchange);
		}
		return this.wire.exchange(client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
			.tokenUri(this.properties.apiUrl() + "/v1/oauth/token")
			.build(), this.properties.clientSecret(), exchange);
	}

	@Override
	public Granted granted(OAuth2AccessTokenResponse tokens, ConsentAnswer answer) {
		String account = account(tokens);
		if (account == null) {
			throw new ProviderFailure(FailureCategory.BAD_DATA, "Stripe does not say whose account it is", null);
		}
		List<String> granted = List.copyOf(tokens.getAccessToken().getScopes());
		// who may write may read
		if (connect() && !granted.contains(READ_ONLY) && !granted.contains("read_write")) {
			throw ApiProblem.of(ProblemType.INVALID_REQUEST, "Reading the account was not allowed; start again")
				.with(RefusedConsent.REASON, "not-allowed");
		}
		String refresh = (tokens.getRefreshToken() != null) ? tokens.getRefreshToken().getTokenValue() : null;
		if (!connect() && refresh == null) {
			throw ApiProblem
				.of(ProblemType.INVALID_REQUEST,
						"Stripe gave no refresh token; remove the app in Stripe's dashboard and start again")
				.with(RefusedConsent.REASON, "no-refresh-token");
		}
		Instant ends = connect() ? null : this.clock.instant().plus(AccessLife.of(tokens, APPS_LIFE));
		return new Granted(account, granted, refresh, tokens.getAccessToken().getTokenValue(), ends, null,
				livemode(tokens));
	}

	private static @Nullable String account(OAuth2AccessTokenResponse tokens) {
		Object account = tokens.getAdditionalParameters().get("stripe_user_id");
		return (account instanceof String text && ACCOUNT.matcher(text).matches()) ? text : null;
	}

	private static boolean livemode(OAuth2AccessTokenResponse tokens) {
		return Boolean.parseBoolean(String.valueOf(tokens.getAdditionalParameters().get("livemode")));
	}

	@Override
	public @Nullable String revocable(OAuth2AccessTokenResponse tokens) {
		return connect() ? account(tokens) : null;
	}

	@Override
	public @Nullable String revocable(Connection connection, @Nullable String token) {
		return connect() ? connection.externalId() : null;
	}

	@Override
	public void revoke(String revocable) {
		URI address = URI.create(this.properties.connectUrl() + "/oauth/deauthorize");
		try {
			this.wire.post(NAME, address, Map.of("client_id", this.properties.clientId(), "stripe_user_id", revocable),
					this.properties.clientSecret());
		}
		catch (ProviderFailure ex) {
			// The same code as for a wrong key; only the words tell that it has ended
			// already.
			if (!ex.description().contains("not connected to stripe account")) {
				throw ex;
			}
		}
	}

}
