package com.opsided.integration.limit;

import java.time.Duration;

import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A call that was counted, or one too many.
 *
 * @param name the limit's name
 * @param limit the limit
 * @param left how many calls are left
 * @param delay until a call is allowed; zero if this one is
 * @param reset until all are allowed again
 */
public record Taken(String name, Limit limit, long left, Duration delay, Duration reset) {

	static Taken of(String name, Limit limit, ConsumptionProbe probe) {
		return new Taken(name, limit, probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()),
				Duration.ofNanos(probe.getNanosToWaitForReset()));
	}

	/**
	 * Tells whether the call may go on.
	 * @return whether one was left
	 */
	public boolean isGranted() {
		return this.delay.isZero();
	}

	/**
	 * Tells the caller how much is left (draft-ietf-httpapi-ratelimit-headers).
	 * @param response gets the headers
	 */
	public void tell(HttpServletResponse response) {
		response.setHeader("RateLimit-Policy",
				"\"%s\";q=%d;w=%d".formatted(this.name, this.limit.calls(), this.limit.window().toSeconds()));
		response.setHeader("RateLimit", "\"%s\";r=%d;t=%d".formatted(this.name, this.left, seconds(this.reset)));
	}

	/**
	 * Returns the problem of a call too many.
	 * @return the problem, with the time to wait
	 */
	public ApiProblem problem() {
		return ApiProblem
			.of(ProblemType.TOO_MANY_REQUESTS, "Too many requests; try again in " + seconds(this.delay) + " seconds")
			.retryAfter(this.delay);
	}

	private static long seconds(Duration time) {
		return time.plusNanos(999_999_999).toSeconds();
	}

}
