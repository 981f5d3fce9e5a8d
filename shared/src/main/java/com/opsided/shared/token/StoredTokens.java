package com.opsided.shared.token;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The tokens of a connection as they were read.
 *
 * @param refresh the refresh token, null where a provider gave none
 * @param access the access token, null before the first refresh
 */
record StoredTokens(@Nullable StoredSecret refresh, @Nullable StoredSecret access) {

	/** Scatters neighbouring versions. */
	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	/**
	 * Returns the access token if it need not be replaced.
	 * @param now the time
	 * @param early how long before its end it is replaced at the latest
	 * @param refused a token that does not serve, null if none was refused
	 */
	@Nullable String fresh(Instant now, Duration early, @Nullable String refused) {
		String alive = alive(now, refused);
		return (this.access != null && alive != null && !isDue(this.access, now, early)) ? alive : null;
	}

	/**
	 * Returns the access token if it has not ended, though it may be about to.
	 * @param now the time
	 * @param refused a token that does not serve, null if none was refused
	 */
	@Nullable String alive(Instant now, @Nullable String refused) {
		if (this.access == null || this.access.value().equals(refused)) {
			return null;
		}
		Instant end = this.access.expiresAt();
		return (end == null || now.isBefore(end)) ? this.access.value() : null;
	}

	long refreshVersion() {
		return (this.refresh != null) ? this.refresh.version() : 0;
	}

	long accessVersion() {
		return (this.access != null) ? this.access.version() : 0;
	}

	private static boolean isDue(StoredSecret access, Instant now, Duration early) {
		if (access.expiresAt() == null) {
			return false;
		}
		Duration tenth = Duration.between(access.since(), access.expiresAt()).dividedBy(10);
		Duration base = (tenth.compareTo(early) < 0) ? tenth : early;
		double share = Math.floorMod((access.version() * GOLDEN) >>> 16, 1000L) / 1000.0;
		Duration margin = base.plus(Duration.ofNanos((long) (base.toNanos() * share)));
		return !now.isBefore(access.expiresAt().minus(margin));
	}

}
