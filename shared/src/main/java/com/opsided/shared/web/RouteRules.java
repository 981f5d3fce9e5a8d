package com.opsided.shared.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which routes need no token and which need more than one. Every route that is not named
 * needs a token of any role.
 */
public final class RouteRules {

	private final List<String> open = new ArrayList<>();

	private final List<RequestMatcher> openRequests = new ArrayList<>();

	private final List<Restricted> restricted = new ArrayList<>();

	/**
	 * Opens routes to everybody.
	 * @param patterns their path patterns
	 * @return these rules
	 */
	public RouteRules open(String... patterns) {
		this.open.addAll(List.of(patterns));
		return this;
	}

	/**
	 * Opens what is not told by a path, such as everything that comes in by another port.
	 * @param matcher matches the open requests
	 * @return these rules
	 */
	public RouteRules open(RequestMatcher matcher) {
		this.openRequests.add(matcher);
		return this;
	}

	/**
	 * Keeps a route for some roles. The first rule that fits a request decides.
	 * @param method the method, null for all
	 * @param pattern the path pattern
	 * @param roles the roles
	 * @return these rules
	 */
	public RouteRules only(@Nullable HttpMethod method, String pattern, Role... roles) {
		this.restricted.add(new Restricted(method, pattern, List.of(roles)));
		return this;
	}

	/**
	 * Returns the routes that are open to everybody.
	 * @return their path patterns
	 */
	public List<String> open() {
		return List.copyOf(this.open);
	}

	List<RequestMatcher> openRequests() {
		return List.copyOf(this.openRequests);
	}

	List<Restricted> restricted() {
		return List.copyOf(this.restricted);
	}

	/** A route for some roles. */
	record Restricted(@Nullable HttpMethod method, String pattern, List<Role> allowed) {

		String[] roles() {
			return this.allowed.stream().map(Role::name).toArray(String[]::new);
		}

	}

}
