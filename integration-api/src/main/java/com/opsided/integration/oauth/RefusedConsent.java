package com.opsided.integration.oauth;

import com.opsided.shared.web.ApiProblem;
import org.jspecify.annotations.Nullable;

/** A consent that was not kept, with the page its user was to see in the end. */
public final class RefusedConsent extends RuntimeException {

	/** Says in a word why; a member of the problem. */
	public static final String REASON = "reason";

	private final ApiProblem problem;

	private final transient @Nullable String returnUrl;

	RefusedConsent(ApiProblem problem, @Nullable String returnUrl) {
		super(problem.getMessage(), problem);
		this.problem = problem;
		this.returnUrl = returnUrl;
	}

	/**
	 * Returns what is told.
	 * @return the problem
	 */
	public ApiProblem problem() {
		return this.problem;
	}

	/**
	 * Returns where a browser goes on.
	 * @return a page that the operator named, null if there is none
	 */
	public @Nullable String returnUrl() {
		return this.returnUrl;
	}

}
