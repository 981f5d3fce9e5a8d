package com.opsided.shared.token;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A secret as it was read.
 *
 * @param value the secret in clear
 * @param version changes whenever another secret is put in its place
 * @param since when it was put there
 * @param expiresAt when it ends, null if it does not
 */
record StoredSecret(String value, long version, Instant since, @Nullable Instant expiresAt) {

	@Override
	public String toString() {
		return "secret of version " + this.version;
	}

}
