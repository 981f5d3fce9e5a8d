package com.opsided.integration.oauth;

import java.util.List;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.Provider;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;

/** A provider's side of consent. Safe for several threads. */
public interface ConsentProvider {

	/**
	 * Returns which provider it is.
	 * @return the provider
	 */
	Provider provider();

	/**
	 * Returns its name in our paths.
	 * @return {@code amazon}, {@code gmail} or {@code stripe}
	 */
	String path();

	/**
	 * Returns what is asked for.
	 * @return the scopes, none where the provider has none
	 */
	List<String> scopes();

	/**
	 * Exchanges a code for tokens.
	 * @param exchange what was asked and what was answered
	 * @return the tokens
	 * @throws ProviderFailure if there are none
	 */
	OAuth2AccessTokenResponse exchange(OAuth2AuthorizationExchange exchange);

	/**
	 * Checks tokens: whether they are all that is needed, and whose account they open.
	 * @param tokens the tokens
	 * @param answer what came with the code
	 * @return the consent
	 * @throws com.opsided.shared.web.ApiProblem if something is missing
	 * @throws ProviderFailure if the provider does not say whose account it is
	 */
	Granted granted(OAuth2AccessTokenResponse tokens, ConsentAnswer answer);

	/**
	 * Returns what {@link #revoke} needs to take just given tokens back.
	 * @param tokens the tokens
	 * @return a secret, or null if the provider takes nothing back by a call
	 */
	@Nullable String revocable(OAuth2AccessTokenResponse tokens);

	/**
	 * Returns what {@link #revoke} needs to end a connection.
	 * @param connection the connection
	 * @param token its refresh token, else its access token, null if it has neither
	 * @return a secret, or null if the provider takes nothing back by a call
	 */
	@Nullable String revocable(Connection connection, @Nullable String token);

	/**
	 * Takes tokens back. It does no harm if they were taken back before.
	 * @param revocable what {@link #revocable} returned
	 * @throws ProviderFailure if the provider did not take notice
	 */
	void revoke(String revocable);

}
