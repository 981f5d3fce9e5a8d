package com.opsided.shared.token;

import java.time.Instant;

import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;

/**
 * What refreshing the tokens of a connection failed with, time after time.
 *
 * @param category whose fault the last failure was
 * @param detail the sentence that was told, without secrets
 * @param at when the last failure was, null if an older version wrote it down
 * @param retryAt when the provider is asked again, null if only another refresh token
 * helps
 * @param failures how many there were since the last success
 * @param version the version of the refresh token that was refused; with another one the
 * trouble is over
 */
public record RefreshTrouble(FailureCategory category, String detail, @Nullable Instant at, @Nullable Instant retryAt,
		int failures, long version) {

}
