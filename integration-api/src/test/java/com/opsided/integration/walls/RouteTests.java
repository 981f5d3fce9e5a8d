package com.opsided.integration.walls;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Promises B5, B6, P1 and P4: what every route has in common. */
class RouteTests {

	/** {@code http-api.md}: public without a token. */
	private static final Set<String> OPEN = Set.of("/health", "/health/{probe:liveness|readiness}", "/error",
			"/api/v1/auth/login", "/api/v1/auth/refresh", "/api/v1/amazon/callback", "/api/v1/amazon/login",
			"/api/v1/gmail/callback", "/api/v1/stripe/callback", "/api/v1/stripe/webhook");

	private static final String SELLER = IntegrationServer.token(Role.SELLER, UUID.randomUUID());

	@Test
	void everyRouteNeedsATokenUnlessItIsListed() {
		Set<String> open = new TreeSet<>();
		for (RequestMappingInfo mapping : mappings()) {
			for (String path : mapping.getPatternValues()) {
				Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
				for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
					String filled = path.replaceAll("\\{probe[^}]*}", "liveness")
						.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
					int status = IntegrationServer
						.send(IntegrationServer.request(filled).method(method.name(), BodyPublishers.noBody()))
						.statusCode();
					if (OPEN.contains(path)) {
						open.add(path);
					}
					else {
						assertThat(status).as(method + " " + path).isEqualTo(401);
					}
				}
			}
		}
		assertThat(open).as("each listed route is there").containsAll(OPEN);
	}

	private static Collection<RequestMappingInfo> mappings() {
		Collection<RequestMappingInfo> mappings = IntegrationServer.beans()
			.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.keySet();
		assertThat(mappings).hasSizeGreaterThan(30);
		return mappings;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v3/api-docs", "/v3/api-docs/swagger-config", "/v3/api-docs.yaml", "/docs",
			"/swagger-ui/index.html", "/webjars/swagger-ui/index.html", "/actuator", "/actuator/env", "/metrics",
			"/prometheus", "/env", "/heapdump", "/h2-console", "/.git/config", "/api/v1/nothing", "/API/V1/users",
			"/api/v1/users/", "//api/v1/users", "/api/v1/auth/login/../../users", "/api/v1/auth/login;x=1/../users",
			"/health/../api/v1/users", "/health;/../api/v1/users" })
	void withoutATokenNothingElseIsThere(String path) {
		assertThat(IntegrationServer.send(IntegrationServer.request(path)).statusCode()).as(path).isIn(400, 401);
	}

	@Test
	void aSellerReachesNoUsersAndNoAuditLog() {
		UUID user = UUID.randomUUID();
		for (String call : List.of("GET /api/v1/users", "POST /api/v1/users", "GET /api/v1/users/" + user,
				"PATCH /api/v1/users/" + user, "DELETE /api/v1/users/" + user, "GET /api/v1/audit-log",
				"GET /api/v1/audit-log?user=" + user)) {
			String[] parts = call.split(" ");
			for (Role role : List.of(Role.SELLER, Role.OPERATOR)) {
				String token = IntegrationServer.token(role, UUID.randomUUID());
				assertThat(IntegrationServer
					.call(parts[0], IntegrationServer.request(parts[1], token), parts[0].equals("GET") ? "" : "{}")
					.statusCode()).as(call).isEqualTo(403);
			}
		}
	}

	@Test
	void aFailureOfOursTellsNothingButItsRequestId() {
		HttpResponse<String> answer = IntegrationServer
			.send(IntegrationServer.request("/api/v1/failing", SELLER).header("X-Request-Id", "of-the-test-1"));
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(IntegrationServer.json(answer).path("requestId").asString()).isEqualTo("of-the-test-1");
		assertThat(answer.body()).doesNotContain("select", "Exception", "com.opsided", "at ", "table_of_ours");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"email\":", "[]", "null", "{\"email\":1,\"email\":2}", "{\"email\":{\"a\":[]}}",
			"\u0000", "{\"password\":\"x\"}" })
	void aBodyThatCannotBeReadIsAProblemWithoutOurClasses(String body) {
		HttpResponse<String> answer = IntegrationServer.call("POST", IntegrationServer.request("/api/v1/auth/login"),
				body);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).doesNotContain("Exception", "com.opsided", "java.", "jackson", "LoginForm");
	}

	/** Promise B5, for every body there is. */
	@Test
	void aFieldThatIsNotKnownIsRefused() {
		String admin = IntegrationServer.token(Role.ADMIN, UUID.randomUUID());
		List<String> tried = new java.util.ArrayList<>();
		IntegrationServer.Contract.DOCUMENT.operations()
			.stream()
			.filter((operation) -> operation.body("application/json") != null
					&& !operation.path().equals("/api/v1/stripe/webhook"))
			.forEach((operation) -> {
				for (String field : List.of("tenantId", "owner", "isAdmin", "__proto__")) {
					HttpRequest.Builder request = IntegrationServer
						.request(operation.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString()), admin);
					HttpResponse<String> answer = IntegrationServer.call(operation.method(), request,
							"{\"" + field + "\":\"x\"}");
					assertThat(answer.statusCode()).as(operation + " " + field).isEqualTo(400);
					assertThat(IntegrationServer.json(answer).path("errors").path(0).path("field").asString())
						.as(operation.toString())
						.isEqualTo(field);
				}
				tried.add(operation.toString());
			});
		assertThat(tried).hasSizeGreaterThanOrEqualTo(6);
	}

	@Test
	void browsersAreKeptFromMischief() {
		HttpResponse<String> answer = IntegrationServer
			.send(IntegrationServer.request("/api/v1/connections", SELLER).header("Origin", "https://evil.example"));
		assertThat(answer.headers().map()).containsKeys("x-content-type-options", "x-frame-options",
				"content-security-policy", "referrer-policy");
		assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
		assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE", "CONNECT2", "PROPFIND" })
	void methodsThatNobodyNeedsAreOff(String method) {
		HttpResponse<String> answer = IntegrationServer.send(IntegrationServer.request("/api/v1/connections", SELLER)
			.header("X-Echo", "echo-me")
			.method(method, BodyPublishers.noBody()));
		assertThat(answer.statusCode()).isIn(400, 403, 405, 501);
		assertThat(answer.body()).doesNotContain("echo-me", SELLER);
	}

	@Test
	void tokensAreNotCached() {
		HttpResponse<String> refused = IntegrationServer.call("POST", IntegrationServer.request("/api/v1/auth/login"),
				"{\"email\":\"nobody@example.com\",\"password\":\"wrong and long\"}");
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
	}

	@Test
	void theManagementPortHasHealthAndMetersAndNothingElse() {
		assertThat(managed("/health").body()).doesNotContain("components");
		assertThat(managed("/metrics").body()).contains("jvm_memory_used_bytes");
		for (String path : List.of("/env", "/beans", "/heapdump", "/loggers", "/threaddump", "/configprops",
				"/api/v1/users", "/v3/api-docs")) {
			assertThat(managed(path).statusCode()).as(path).isIn(401, 403, 404);
		}
	}

	private static HttpResponse<String> managed(String path) {
		return IntegrationServer.send(HttpRequest.newBuilder(IntegrationServer.managementUri(path)));
	}

	@Test
	void theDocumentSaysWhatIsOpenAndThatTheRestIsNot() {
		JsonNode document = IntegrationServer.Contract.DOCUMENT.root();
		assertThat(document.path("security").toString()).contains("token");
		Set<String> open = new TreeSet<>();
		IntegrationServer.Contract.DOCUMENT.operations()
			.stream()
			.filter((operation) -> operation.isOpen())
			.forEach((operation) -> open.add(operation.path()));
		assertThat(open).containsExactlyInAnyOrder("/health", "/health/{probe}", "/api/v1/auth/login",
				"/api/v1/auth/refresh", "/api/v1/amazon/callback", "/api/v1/amazon/login", "/api/v1/gmail/callback",
				"/api/v1/stripe/callback", "/api/v1/stripe/webhook");
	}

}
