package com.opsided.sync.console.connection;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import com.opsided.sync.console.hub.Hub;
import com.opsided.sync.console.hub.Hub.Redirection;
import com.opsided.sync.console.hub.HubRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Begins a consent for the browser that shows the page. It is bound to that browser by
 * the cookie that integration-api gives: whoever finishes the consent in another one is
 * refused, so nobody can be made to finish a stranger's. Cookies know hosts and no ports,
 * so the console and integration-api are to be reached under one host name. Thread-safe.
 */
final class BeginConsent {

	private static final String BINDING = "opsided-consent-";

	private static final String RETURN = "returnUrl";

	private final Hub hub;

	private final ReturnProperties properties;

	BeginConsent(Hub hub, ReturnProperties properties) {
		this.hub = hub;
		this.properties = properties;
	}

	/**
	 * Begins it.
	 * @param token the user's access token
	 * @param wish what is to be connected
	 * @param asked the address that the browser asked for, without a path
	 * @return where to send the browser, and what it is to keep
	 * @throws ApiProblem if it could not be finished from this address
	 */
	Redirection of(String token, ConsentWish wish, URI asked) {
		URI console = (this.properties.publicUrl() != null) ? this.properties.publicUrl() : asked;
		Redirection onwards = begun(token, wish, console.resolve(ConnectionController.PATH));
		checkHost(onwards.location(), console);
		return new Redirection(onwards.location(),
				onwards.cookies().stream().filter((each) -> each.startsWith(BINDING)).toList());
	}

	private Redirection begun(String token, ConsentWish wish, URI page) {
		StringBuilder path = new StringBuilder("/api/v1/{provider}/auth?returnUrl={page}");
		List<Object> variables = new ArrayList<>(List.of(wish.provider().name().toLowerCase(Locale.ROOT), page));
		add("region", wish.region(), path, variables);
		add("marketplace", wish.country(), path, variables);
		add("connection", wish.again(), path, variables);
		try {
			return this.hub.follow(token, path.toString(), variables.toArray());
		}
		catch (HubRefused ex) {
			if (ex.errors().stream().anyMatch((error) -> error.field().equals(RETURN))) {
				throw ApiProblem.of(ProblemType.NOT_CONFIGURED, "After the consent nobody could be sent back to " + page
						+ ": open the console under the address that is set as CONSOLE_URL, or let the operator name "
						+ "this one in opsided.oauth.return-urls of integration-api");
			}
			throw ex;
		}
	}

	private static void add(String name, @Nullable Object value, StringBuilder path, List<Object> variables) {
		if (value != null) {
			path.append('&').append(name).append("={").append(name).append('}');
			variables.add(value);
		}
	}

	/** The cookie would not come back to another host, and the consent be refused. */
	private static void checkHost(URI location, URI console) {
		String back = UriComponentsBuilder.fromUri(location).build().getQueryParams().getFirst("redirect_uri");
		String host = (back != null) ? UriComponentsBuilder.fromUriString(decoded(back)).build().getHost() : null;
		if (host != null && !host.equalsIgnoreCase(console.getHost())) {
			throw ApiProblem.of(ProblemType.NOT_CONFIGURED,
					"The consent would end at " + host + ", but this console is open under " + console.getHost()
							+ ": open it under " + host + ", so that the browser is known there again");
		}
	}

	private static String decoded(String text) {
		return UriUtils.decode(text, StandardCharsets.UTF_8);
	}

}
