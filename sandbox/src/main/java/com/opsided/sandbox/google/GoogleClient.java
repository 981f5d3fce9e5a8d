package com.opsided.sandbox.google;

import java.util.List;
import java.util.Optional;

/**
 * An application that is registered with the simulated Google. It may be sent back
 * anywhere, which Google never allows.
 *
 * @param id the client id
 * @param secret the client secret
 */
public record GoogleClient(String id, String secret) {

	/** The application that everybody uses. */
	public static final GoogleClient USUAL = new GoogleClient("sandbox-google-client", "sandbox-google-secret");

	/** Another one, whose codes and tokens are of no use to the usual one. */
	public static final GoogleClient OTHER = new GoogleClient("sandbox-google-other-client",
			"sandbox-google-other-secret");

	/**
	 * Finds an application.
	 * @param id the client id
	 * @return the application, if it is registered
	 */
	public static Optional<GoogleClient> withId(String id) {
		return List.of(USUAL, OTHER).stream().filter((each) -> each.id.equals(id)).findFirst();
	}

	@Override
	public String toString() {
		return this.id;
	}

}
