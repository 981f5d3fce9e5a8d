package com.opsided.sync.legacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import com.opsided.shared.account.Region;
import com.opsided.shared.connection.Provider;
import com.opsided.sync.legacy.LegacyCipher.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file, opened.
 *
 * @param user whose connection it is
 * @param provider who it leads to
 * @param externalId the provider's own id
 * @param region the region of an Amazon account, null for others
 * @param accessToken in clear, null if there is none
 * @param refreshToken in clear, null if there is none
 * @param expiresAt when the access token ends, null if it does not
 */
record LegacyRow(UUID user, Provider provider, String externalId, @Nullable Region region, @Nullable String accessToken,
		@Nullable String refreshToken, @Nullable Instant expiresAt) {

	private static final int LONGEST_ID = 200;

	static LegacyRow of(LegacyLine line, LegacyCipher cipher) {
		Provider provider = provider(line.get("provider"));
		String externalId = line.get("external_id");
		if (externalId.isEmpty() || externalId.length() > LONGEST_ID) {
			throw new Unreadable("external_id is empty or too long");
		}
		Region region = region(provider, line.get("region"));
		String access = token(provider, line, "access_token", TokenForm.of(provider).access(), cipher);
		String refresh = token(provider, line, "refresh_token", TokenForm.of(provider).refresh(), cipher);
		if (refresh == null && (provider != Provider.STRIPE || access == null)) {
			throw new Unreadable("refresh_token is empty");
		}
		return new LegacyRow(user(line.get("user")), provider, externalId, region, access, refresh,
				expiry(line.get("expires_at")));
	}

	private static UUID user(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new Unreadable("user is not a UUID");
		}
	}

	private static Provider provider(String text) {
		try {
			return Provider.valueOf(text.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw new Unreadable("provider is none of amazon, gmail, stripe");
		}
	}

	private static @Nullable Region region(Provider provider, String text) {
		if (provider != Provider.AMAZON) {
			return null;
		}
		try {
			return Region.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw new Unreadable("region is none of na, eu, fe");
		}
	}

	private static @Nullable String token(Provider provider, LegacyLine line, String column, String prefix,
			LegacyCipher cipher) {
		String sealed = line.get(column);
		if (sealed.isEmpty()) {
			return null;
		}
		try {
			String token = cipher.open(sealed);
			if (!token.startsWith(prefix)) {
				throw new Unreadable("opens to something that does not look like a token of " + provider);
			}
			return token;
		}
		catch (Unreadable ex) {
			throw new Unreadable(column + " " + ex.getMessage());
		}
	}

	private static @Nullable Instant expiry(String text) {
		try {
			return text.isEmpty() ? null : Instant.parse(text);
		}
		catch (DateTimeException ex) {
			throw new Unreadable("expires_at is not a time like 2026-03-24T10:00:00Z");
		}
	}

	@Override
	public String toString() {
		return this.provider + " connection of " + this.user;
	}

}
