package com.opsided.integration.oauth;

import java.time.Instant;
import java.util.Optional;

import com.opsided.shared.connection.Provider;

/** Tells when the application's own secret at a provider ends. */
@FunctionalInterface
public interface ClientSecretEnd {

	/**
	 * Returns the end if it is near enough to be warned about.
	 * @param provider the provider
	 * @return when the secret ends, past or soon; nothing if it does not end, is not
	 * told, or is far away
	 */
	Optional<Instant> warned(Provider provider);

}
