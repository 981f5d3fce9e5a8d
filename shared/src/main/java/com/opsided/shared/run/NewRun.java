package com.opsided.shared.run;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A run that is asked for.
 *
 * @param account the account to work on
 * @param job the name of the job
 * @param key the idempotency key, unique within the account
 * @param parameters what the job is told; texts of at most 2,000 characters
 * @param requestedBy who asks: a user, {@code schedule:<job>} or {@code chain:<run>}
 * @param chainedFrom the run it follows, null if none
 */
public record NewRun(long account, String job, String key, Map<String, String> parameters, String requestedBy,
		@Nullable Long chainedFrom) {

	private static final int LONGEST = 2_000;

	/** Given to every job by the platform. */
	private static final Set<String> RESERVED = Set.of("account", "run", "attempt");

	public NewRun {
		parameters = Map.copyOf(parameters);
		if (job.isBlank() || key.isBlank()) {
			throw new IllegalArgumentException("A run needs a job and a key");
		}
		parameters.forEach(NewRun::check);
	}

	public NewRun(long account, String job, String key, Map<String, String> parameters, String requestedBy) {
		this(account, job, key, parameters, requestedBy, null);
	}

	private static void check(String name, String value) {
		if (RESERVED.contains(name)) {
			throw new IllegalArgumentException("The parameter '" + name + "' is the platform's own");
		}
		if (value.length() > LONGEST) {
			throw new IllegalArgumentException("The parameter '" + name + "' is longer than 2,000 characters");
		}
	}

}
