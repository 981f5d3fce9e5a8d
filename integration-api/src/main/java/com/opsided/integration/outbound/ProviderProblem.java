package com.opsided.integration.outbound;

import java.time.Duration;

import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

/** Tells a caller what went wrong at a provider, and what helps. */
public final class ProviderProblem {

	private static final Duration USUAL_WAIT = Duration.ofSeconds(30);

	private ProviderProblem() {
	}

	/**
	 * Makes the problem of a failure.
	 * @param provider the provider's name
	 * @param category whose fault it is
	 * @param retryAfter when it is worth trying again, null if nobody said
	 * @return the problem
	 */
	public static ApiProblem of(String provider, FailureCategory category, @Nullable Duration retryAfter) {
		Duration wait = (retryAfter != null) ? retryAfter : USUAL_WAIT;
		ApiProblem problem = switch (category) {
			case RATE_LIMITED ->
				ApiProblem.of(ProblemType.TOO_MANY_REQUESTS, provider + " takes no more calls for now; try again later")
					.retryAfter(wait);
			case PROVIDER_DOWN ->
				ApiProblem.of(ProblemType.UNAVAILABLE, provider + " does not answer as it should; try again later")
					.retryAfter(wait);
			case AUTH_EXPIRED -> reauthorise(provider);
			case BAD_DATA -> ApiProblem.of(ProblemType.PROVIDER_ANSWER, provider + " answered what cannot be used");
			case CONFIGURATION -> ApiProblem.of(ProblemType.NOT_CONFIGURED,
					"The way to " + provider + " is not set up as it should be; tell the operator");
			case BUG -> ApiProblem.of(ProblemType.INTERNAL, provider + " does not understand what we asked");
		};
		return problem.with("provider", provider).with("category", category);
	}

	/**
	 * Makes the problem of a connection that only its user can mend.
	 * @param provider the provider's name
	 * @return the problem
	 */
	public static ApiProblem reauthorise(String provider) {
		return ApiProblem.of(ProblemType.REAUTH_REQUIRED,
				provider + " does not take the consent any more, or it does not reach here; connect again");
	}

}
