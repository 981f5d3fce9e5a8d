package com.opsided.sync.console.user;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.shared.web.Page;
import com.opsided.sync.console.hub.Hub;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;

/** What is asked of integration-api about users. Thread-safe. */
public final class UserCalls {

	private static final int A_PAGE = 50;

	private static final int MOST = 500;

	private static final String ONE = "/api/v1/users/{id}";

	private static final ParameterizedTypeReference<Page<ToldUser>> PAGE = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<ToldUser> USER = new ParameterizedTypeReference<>() {
	};

	private final Hub hub;

	UserCalls(Hub hub) {
		this.hub = hub;
	}

	Page<ToldUser> page(String token, @Nullable String cursor) {
		return (cursor == null) ? this.hub.get(token, "/api/v1/users?limit={limit}", PAGE, A_PAGE)
				: this.hub.get(token, "/api/v1/users?limit={limit}&cursor={cursor}", PAGE, A_PAGE, cursor);
	}

	/**
	 * Lists users to choose from.
	 * @param token an administrator's access token
	 * @return the first five hundred by address
	 */
	public List<ToldUser> toChooseFrom(String token) {
		return this.hub.get(token, "/api/v1/users?limit={limit}", PAGE, MOST).items();
	}

	ToldUser find(String token, UUID id) {
		return this.hub.get(token, ONE, USER, id);
	}

	ToldUser add(String token, String email, String name, String role, String password) {
		String id = this.hub
			.send(HttpMethod.POST, token, "/api/v1/users",
					Map.of("email", email, "name", name, "role", role, "password", password))
			.path("id")
			.asString();
		return find(token, UUID.fromString(id));
	}

	void change(String token, UUID id, Map<String, String> changes) {
		this.hub.send(HttpMethod.PATCH, token, ONE, changes, id);
	}

	void delete(String token, UUID id) {
		this.hub.send(HttpMethod.DELETE, token, ONE, null, id);
	}

	void changeOwnPassword(String token, String present, String wanted) {
		this.hub.send(HttpMethod.PUT, token, "/api/v1/auth/password",
				Map.of("currentPassword", present, "newPassword", wanted));
	}

}
