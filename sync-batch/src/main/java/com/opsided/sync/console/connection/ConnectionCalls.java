package com.opsided.sync.console.connection;

import java.util.UUID;

import com.opsided.shared.web.Page;
import com.opsided.sync.console.hub.Hub;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;

/** What is asked of integration-api about connections. Thread-safe. */
class ConnectionCalls {

	private static final int A_PAGE = 50;

	private static final String ONE = "/api/v1/connections/{id}";

	private static final ParameterizedTypeReference<Page<ToldConnection>> PAGE = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<ToldConnection> CONNECTION = new ParameterizedTypeReference<>() {
	};

	private final Hub hub;

	ConnectionCalls(Hub hub) {
		this.hub = hub;
	}

	Page<ToldConnection> page(String token, @Nullable String cursor) {
		return (cursor == null) ? this.hub.get(token, "/api/v1/connections?limit={limit}", PAGE, A_PAGE)
				: this.hub.get(token, "/api/v1/connections?limit={limit}&cursor={cursor}", PAGE, A_PAGE, cursor);
	}

	ToldConnection find(String token, UUID id) {
		return this.hub.get(token, ONE, CONNECTION, id);
	}

	void refresh(String token, UUID id) {
		this.hub.send(HttpMethod.POST, token, ONE + "/refresh", null, id);
	}

	void end(String token, UUID id) {
		this.hub.send(HttpMethod.DELETE, token, ONE, null, id);
	}

}
