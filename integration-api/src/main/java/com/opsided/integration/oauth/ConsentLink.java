package com.opsided.integration.oauth;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Writes the address of a provider's consent page. */
@FunctionalInterface
public interface ConsentLink {

	/**
	 * Writes the address.
	 * @param redirectUri where the provider is to answer
	 * @param state what the provider is to bring back
	 * @return the request with its address; a PKCE verifier is among its attributes
	 */
	OAuth2AuthorizationRequest to(String redirectUri, String state);

}
