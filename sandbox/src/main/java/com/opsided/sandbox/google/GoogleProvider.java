package com.opsided.sandbox.google;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.opsided.sandbox.amazon.fault.FaultWords;
import com.opsided.sandbox.google.oauth.GoogleGrants;
import com.opsided.sandbox.provider.Credentials;
import com.opsided.sandbox.provider.Endpoint;
import com.opsided.sandbox.provider.Provider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;

/**
 * What can be called at the simulated Google.
 */
final class GoogleProvider implements Provider {

	private static final String CONSENT = "/o/oauth2/v2/auth";

	private static final String MAIL = "/gmail/v1/users/{id}";

	private static final List<Endpoint> ENDPOINTS = List.of(Endpoint.of("google.consent", "GET", CONSENT),
			Endpoint.of("google.decide", "POST", CONSENT), Endpoint.of("google.token", "POST", "/token"),
			Endpoint.of("google.revoke", "POST", "/revoke"), Endpoint.of("google.profile", "GET", MAIL + "/profile"),
			Endpoint.of("google.messages.list", "GET", MAIL + "/messages"),
			Endpoint.of("google.messages.get", "GET", MAIL + "/messages/{id}"),
			Endpoint.of("google.attachments.get", "GET", MAIL + "/messages/{id}/attachments/{id}"));

	private final GoogleGrants grants;

	private final JsonMapper json;

	GoogleProvider(GoogleGrants grants, JsonMapper json) {
		this.grants = grants;
		this.json = json;
	}

	@Override
	public String name() {
		return "google";
	}

	@Override
	public List<Endpoint> endpoints() {
		return ENDPOINTS;
	}

	@Override
	public String whom(HttpServletRequest request) {
		String user = request.getParameter("user");
		if (user != null) {
			return user;
		}
		return Stream
			.of(Credentials.bearer(request), request.getParameter("refresh_token"), request.getParameter("code"),
					request.getParameter("token"))
			.filter(Objects::nonNull)
			.map(this.grants::userOf)
			.filter((each) -> !each.isEmpty())
			.findFirst()
			.orElse("");
	}

	@Override
	public FaultWords words(Endpoint endpoint) {
		return new GoogleWords(List.of("google.token", "google.revoke").contains(endpoint.name()), this.json);
	}

	@Override
	public void begin(HttpServletRequest request, HttpServletResponse response) {
		response.setHeader("Server", "ESF");
	}

	@Override
	public void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		response.setContentType("text/html; charset=UTF-8");
		response.getOutputStream()
			.write("<!DOCTYPE html><html lang=en><title>Error 404 (Not Found)!!1</title><p><b>404.</b> Not found."
				.getBytes(StandardCharsets.UTF_8));
	}

}
