package com.opsided.integration.connection;

import java.net.URI;

import com.opsided.integration.oauth.RefusedConsent;
import com.opsided.shared.web.ApiProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/** A refused consent whose user sits before the browser that brought it. */
final class RefusedInBrowser extends RuntimeException {

	private final ApiProblem problem;

	private final transient @Nullable URI page;

	/**
	 * Makes it.
	 * @param problem what is told
	 * @param provider the provider's name in our paths
	 * @param page where the browser goes on, null if there is no such page
	 */
	RefusedInBrowser(ApiProblem problem, String provider, @Nullable String page) {
		super(problem.getMessage(), problem);
		this.problem = problem;
		Object reason = problem.told(RefusedConsent.REASON);
		this.page = (page != null) ? UriComponentsBuilder.fromUriString(page)
			.queryParam("refused", (reason != null) ? reason : "refused")
			.queryParam("provider", provider)
			.build(true)
			.toUri() : null;
	}

	ApiProblem problem() {
		return this.problem;
	}

	/** With the reason and the provider in its query. */
	@Nullable URI page() {
		return this.page;
	}

}
