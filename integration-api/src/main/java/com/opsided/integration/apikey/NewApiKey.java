package com.opsided.integration.apikey;

import java.time.Instant;
import java.util.Set;

import com.opsided.shared.web.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param name what its owner calls it
 * @param scopes what it is to be good for, null for {@code READ}
 * @param expiresAt when it is to end, null for the usual time
 */
record NewApiKey(@Nullable String name, @Nullable Set<Scope> scopes, @Nullable Instant expiresAt) {

}
