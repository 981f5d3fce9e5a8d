package com.opsided.integration.token;

import java.net.URI;
import java.util.Set;

import com.opsided.shared.connection.Provider;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * Where a provider exchanges refresh tokens, and who we are there.
 *
 * @param provider the provider
 * @param name its name in sentences
 * @param uri the address
 * @param clientId who we are
 * @param clientSecret what proves it
 * @param method how it is sent
 * @param consentCodes the errors that say that a user's consent is gone
 * @param settings the settings of id and secret, for the operator
 */
record TokenEndpoint(Provider provider, String name, URI uri, String clientId, String clientSecret,
		ClientAuthenticationMethod method, Set<String> consentCodes, String settings) {

	TokenEndpoint {
		consentCodes = Set.copyOf(consentCodes);
	}

	boolean isConfigured() {
		return !this.clientId.isBlank()
				&& (!this.clientSecret.isBlank() || this.method.equals(ClientAuthenticationMethod.CLIENT_SECRET_BASIC));
	}

	ClientRegistration registration() {
		return ClientRegistration.withRegistrationId(this.provider.name())
			.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
			.clientAuthenticationMethod(this.method)
			.clientId(this.clientId)
			.clientSecret(this.clientSecret)
			.tokenUri(this.uri.toString())
			.build();
	}

	@Override
	public String toString() {
		return this.name + "'s token endpoint at " + this.uri;
	}

}
