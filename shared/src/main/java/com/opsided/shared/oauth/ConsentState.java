package com.opsided.shared.oauth;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.Region;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.token.SealedSecret;
import com.opsided.shared.token.SecretPlace;
import org.jspecify.annotations.Nullable;

/**
 * A user who was sent to a provider to consent.
 *
 * @param owner the user
 * @param id the row's own id
 * @param provider where the user was sent; only this one may answer
 * @param redirectUri where the provider was told to answer
 * @param returnUrl the page to show in the end, null for the usual one
 * @param scopes what was asked for, empty where the provider has no scopes
 * @param region the region of an Amazon account, null for others
 * @param expected the provider's id that must come back, null for any
 * @param browserHash SHA-256 of the cookie that must come back in hexadecimal digits,
 * null if none was set
 * @param verifier the PKCE code verifier, sealed for {@link #verifierPlace()}, null where
 * the provider takes none
 * @param expiresAt when it is too late
 */
public record ConsentState(UUID owner, UUID id, Provider provider, String redirectUri, @Nullable String returnUrl,
		List<String> scopes, @Nullable Region region, @Nullable String expected, @Nullable String browserHash,
		@Nullable SealedSecret verifier, Instant expiresAt) {

	public ConsentState {
		scopes = List.copyOf(scopes);
		if ((provider == Provider.AMAZON) != (region != null)) {
			throw new IllegalArgumentException("Amazon's consent is for a region, others' is not");
		}
	}

	/**
	 * Returns where the verifier stands.
	 * @return the place it is sealed for
	 */
	public SecretPlace verifierPlace() {
		return verifierPlace(this.owner, this.id);
	}

	/**
	 * Returns where the verifier of a row will stand.
	 * @param owner the user
	 * @param id the row's id
	 * @return the place to seal it for; no secret of another table stands there
	 */
	public static SecretPlace verifierPlace(UUID owner, UUID id) {
		return new SecretPlace(owner, id, "consent_state.verifier");
	}

	@Override
	public String toString() {
		return "consent of " + this.owner + " at " + this.provider;
	}

}
