package com.opsided.shared.amazon;

import java.time.Duration;

import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation, all its attempts together.
 *
 * @param operation Amazon's name of the operation, one of about fourteen
 * @param failure the category of the failure, or {@code null} if it succeeded
 * @param attempts exchanges over the wire; 0 if the quota allowed none
 * @param took from the request for quota to the end
 * @param waited the part of it spent waiting for quota or between attempts
 */
public record ProviderCall(String operation, @Nullable FailureCategory failure, int attempts, Duration took,
		Duration waited) {

}
