package com.opsided.integration.token;

import java.net.URI;
import java.util.Set;

import com.opsided.integration.google.GoogleProperties;
import com.opsided.integration.stripe.StripeProperties;
import com.opsided.shared.amazon.AmazonProperties;
import com.opsided.shared.connection.Provider;

import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** The token endpoints of the providers whose tokens end. */
final class TokenEndpoints {

	private static final Set<String> GRANT = Set.of("invalid_grant");

	private TokenEndpoints() {
	}

	/** Login with Amazon also tells a lost consent by two other codes. */
	static TokenEndpoint amazon(AmazonProperties properties) {
		return new TokenEndpoint(Provider.AMAZON, "Amazon", properties.tokenUrl(), properties.clientId(),
				properties.clientSecret(), ClientAuthenticationMethod.CLIENT_SECRET_POST,
				Set.of("invalid_grant", "unauthorized_client", "access_denied"),
				"AMAZON_CLIENT_ID and AMAZON_CLIENT_SECRET");
	}

	static TokenEndpoint google(GoogleProperties properties) {
		return new TokenEndpoint(Provider.GMAIL, "Google", properties.tokenUrl(), properties.clientId(),
				properties.clientSecret(), ClientAuthenticationMethod.CLIENT_SECRET_POST, GRANT,
				"GMAIL_CLIENT_ID and GMAIL_CLIENT_SECRET");
	}

	/** Stripe Apps: the secret key is the user of basic authentication. */
	static TokenEndpoint stripe(StripeProperties properties) {
		return new TokenEndpoint(Provider.STRIPE, "Stripe", URI.create(properties.apiUrl() + "/v1/oauth/token"),
				properties.clientSecret(), "", ClientAuthenticationMethod.CLIENT_SECRET_BASIC, GRANT,
				"STRIPE_CLIENT_SECRET");
	}

}
