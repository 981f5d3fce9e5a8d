package com.opsided.shared.token;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How old a secret is.
 *
 * @param since when it was last replaced
 * @param expiresAt when it ends, null if it does not
 * @param version its version, another one whenever it is replaced
 */
public record SecretAge(Instant since, @Nullable Instant expiresAt, long version) {

}
