package com.opsided.integration.login;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.shared.web.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who has been made a user and knows the password.
 *
 * @param id the user's id
 * @param email the login name
 * @param password the password
 */
public record Person(UUID id, String email, String password) {

	/** Makes a user with a name of its own. */
	public static Person make(Role role) {
		return make(role, "a good password " + UUID.randomUUID());
	}

	public static Person make(Role role, String password) {
		String email = UUID.randomUUID() + "@example.com";
		HttpResponse<String> answer = IntegrationServer.call("POST",
				IntegrationServer.request("/api/v1/users", operator()),
				json(Map.of("email", email, "role", role.name(), "password", password)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return new Person(UUID.fromString(IntegrationServer.json(answer).path("id").asString()), email, password);
	}

	/** An administrator's token of the command line. */
	public static String operator() {
		return IntegrationServer.token(Role.ADMIN, UUID.randomUUID());
	}

	/** Somebody nobody knows. */
	public static Person stranger() {
		return new Person(UUID.randomUUID(), UUID.randomUUID() + "@example.com", "whatever it may be");
	}

	public Tokens login() {
		HttpResponse<String> answer = tryLogin(this.password);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return Tokens.of(answer);
	}

	public HttpResponse<String> tryLogin(String typed) {
		return tryLogin(typed, UUID.randomUUID().toString());
	}

	public HttpResponse<String> tryLogin(String typed, String requestId) {
		return IntegrationServer.call("POST", request("/api/v1/auth/login").header("X-Request-Id", requestId),
				form(typed));
	}

	public String form(String typed) {
		return json(Map.of("email", this.email, "password", typed));
	}

	static HttpResponse<String> refresh(String refreshToken) {
		return refresh(refreshToken, UUID.randomUUID().toString());
	}

	static HttpResponse<String> refresh(String refreshToken, String requestId) {
		return IntegrationServer.call("POST", request("/api/v1/auth/refresh").header("X-Request-Id", requestId),
				json(Map.of("refreshToken", refreshToken)));
	}

	static int me(String accessToken) {
		return IntegrationServer.get("/api/v1/auth/me", accessToken).statusCode();
	}

	private static HttpRequest.Builder request(String path) {
		return IntegrationServer.request(path);
	}

	public static String json(Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

	/**
	 * What a login and a refresh give.
	 *
	 * @param access the access token
	 * @param refresh the refresh token
	 */
	public record Tokens(String access, String refresh) {

		static Tokens of(HttpResponse<String> answer) {
			JsonNode json = IntegrationServer.json(answer);
			return new Tokens(json.path("accessToken").asString(), json.path("refreshToken").asString());
		}

	}

}
