package com.opsided.sync.server;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.run.NewRun;
import com.opsided.shared.run.Run;
import com.opsided.shared.run.RunTable;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Promises B2, B5, B6, P1 and P4: what every route has in common. */
class RouteTests {

	private static final Set<String> OPEN = Set.of("/", "/health", "/health/{probe:liveness|readiness}", "/error");

	private static final UUID ALICE = UUID.randomUUID();

	private static final UUID BOB = UUID.randomUUID();

	private static final String OF_BOB = ApiServer.token(Role.SELLER, BOB);

	@Test
	void everyRouteNeedsATokenUnlessItIsListed() {
		List<String> paths = new ArrayList<>();
		ApiServer.beans()
			.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.keySet()
			.forEach((mapping) -> paths.addAll(mapping.getPatternValues()));
		assertThat(paths).hasSizeGreaterThan(15);
		for (String path : paths) {
			if (path.startsWith("/console")) {
				assertThatAPageNeedsALogin(path);
				continue;
			}
			int status = ApiServer.send(HttpRequest.newBuilder(ApiServer.uri(filled(path, ALICE, "1")))).statusCode();
			if (OPEN.contains(path)) {
				assertThat(status).as(path).isIn(200, 302, 401);
			}
			else {
				assertThat(status).as(path).isEqualTo(401);
			}
		}
	}

	private static void assertThatAPageNeedsALogin(String path) {
		HttpResponse<String> answer = ApiServer.sendUnchecked(HttpRequest
			.newBuilder(ApiServer.uri(filled(path.replaceAll(":[^}]*}", "}"), ALICE, "1").replaceAll("[{}*]", ""))));
		if (path.equals("/console/login") || path.equals("/console/denied")) {
			assertThat(answer.statusCode()).as(path).isIn(200, 403);
			return;
		}
		assertThat(answer.statusCode()).as(path).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElse("")).as(path).contains("/console/login");
	}

	@Test
	void listsHoldNothingOfOthers() {
		Account account = ApiServer.bean(AccountTable.class).open("of Alice " + UUID.randomUUID(), Region.NA);
		ApiServer.bean(AccountTable.class).own(account, ALICE);
		ApiServer.bean(RunTable.class).insert(new NewRun(account.id(), "reconciliation", "k", Map.of(), "a test"));
		for (String list : List.of("/api/v1/jobs/runs", "/api/v1/claims")) {
			HttpResponse<String> answer = ApiServer.get(list, OF_BOB);
			assertThat(answer.statusCode()).as(list).isEqualTo(200);
			assertThat(ApiServer.json(answer).path("items")).as(list).isEmpty();
		}
		assertThat(ApiServer.get("/api/v1/jobs/runs?account=" + account.id(), OF_BOB).statusCode()).isEqualTo(404);
		assertThat(ApiServer.get("/api/v1/claims?accountId=" + account.id(), OF_BOB).statusCode()).isEqualTo(404);
		assertThat(ApiServer.post("/api/v1/sync/start", OF_BOB, "{\"accountId\":" + account.id() + "}").statusCode())
			.isEqualTo(404);
		assertThat(ApiServer.post("/api/v1/sync/start", OF_BOB, "{\"userId\":\"" + ALICE + "\"}").statusCode())
			.isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/jobs/status", "/api/v1/jobs/schedules" })
	void jobsAreNoSellersBusiness(String path) {
		assertThat(ApiServer.get(path, OF_BOB).statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "POST | /api/v1/sync/start | {\"tenantId\":1}",
			"POST | /api/v1/jobs/sync | {\"all\":true,\"role\":\"ADMIN\"}",
			"PUT | /api/v1/sync/rules/USER | {\"owner\":\"x\"}", "POST | /api/v1/sync/start | {\"windowDays\":0}",
			"POST | /api/v1/sync/start | {\"windowDays\":null,\"windowDays\":3}", "POST | /api/v1/jobs/sync | {}",
			"POST | /api/v1/jobs/sync | []", "POST | /api/v1/sync/start | {" })
	void whatIsNotUnderstoodIsRefused(String method, String path, String body) {
		UUID user = UUID.randomUUID();
		HttpResponse<String> answer = ApiServer.call(method, path.replace("USER", user.toString()),
				ApiServer.token(Role.ADMIN, user), body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@ParameterizedTest
	@CsvSource({ "limit=0,limit", "limit=501,limit", "limit=many,limit", "state=FINE,state", "from=yesterday,from",
			"account=x,account" })
	void aParameterThatCannotBeReadIsNamed(String query, String field) {
		HttpResponse<String> answer = ApiServer.get("/api/v1/jobs/runs?" + query, OF_BOB);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(ApiServer.json(answer).path("errors").path(0).path("field").asString()).isEqualTo(field);
	}

	@Test
	void aFailureOfOursTellsNothingButItsRequestId() {
		HttpResponse<String> answer = ApiServer
			.send(ApiServer.request("/api/v1/failing", OF_BOB).header("X-Request-Id", "of-the-test-1"));
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("of-the-test-1");
		assertThat(ApiServer.json(answer).path("requestId").asString()).isEqualTo("of-the-test-1");
		assertThat(answer.body()).doesNotContain("select", "Exception", "com.opsided", "at ", "table_of_ours");
	}

	@Test
	void aRequestIdThatCouldBreakALogIsReplaced() {
		HttpResponse<String> answer = ApiServer
			.send(ApiServer.request("/api/v1/jobs/runs", OF_BOB).header("X-Request-Id", "a b"));
		assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).doesNotContain(" ").hasSize(36);
	}

	@Test
	void aBodyThatIsTooLargeIsNotRead() {
		String large = "{\"feeds\":[\"" + "x".repeat(2 << 20) + "\"]}";
		assertThat(ApiServer.post("/api/v1/sync/start", OF_BOB, large).statusCode()).isEqualTo(413);
		HttpResponse<String> chunked = ApiServer.send(ApiServer.request("/api/v1/sync/start", OF_BOB)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large.getBytes()))));
		assertThat(chunked.statusCode()).isEqualTo(413);
	}

	@Test
	void browsersAreKeptFromMischief() {
		HttpResponse<String> answer = ApiServer
			.send(ApiServer.request("/api/v1/jobs/runs", OF_BOB).header("Origin", "https://evil.example"));
		assertThat(answer.headers().map()).containsKeys("x-content-type-options", "x-frame-options",
				"content-security-policy");
		assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
		assertThat(ApiServer.call("TRACE", "/api/v1/jobs/runs", OF_BOB, "").statusCode()).isIn(400, 405, 501);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v3/api-docs", "/docs", "/swagger-ui/index.html", "/metrics", "/prometheus", "/env",
			"/actuator", "/heapdump" })
	void documentationAndMetersAreNotPublic(String path) {
		assertThat(ApiServer.send(HttpRequest.newBuilder(ApiServer.uri(path))).statusCode()).isEqualTo(401);
	}

	@Test
	void healthAndMetersAreOnTheManagementPort() {
		HttpResponse<String> health = ApiServer.send(HttpRequest.newBuilder(ApiServer.managementUri("/health")));
		assertThat(health.statusCode()).isEqualTo(200);
		assertThat(health.body()).doesNotContain("components");
		URI detailed = ApiServer.managementUri("/health");
		assertThat(ApiServer
			.send(HttpRequest.newBuilder(detailed)
				.header("Authorization", "Bearer " + ApiServer.token(Role.OPERATOR, ALICE)))
			.body()).contains("components");
		assertThat(ApiServer.send(HttpRequest.newBuilder(ApiServer.managementUri("/metrics"))).body())
			.contains("jvm_memory_used_bytes");
	}

	/** A discrepancy or a claim that is not there stands for one of another's. */
	private static String filled(String path, UUID user, String run) {
		String id = (path.contains("/claims/") || path.contains("/discrepancies/")) ? UUID.randomUUID().toString()
				: run;
		return path.replace("{userId}", user.toString())
			.replace("{id}", id)
			.replace("{job}", "inventorySync")
			.replaceAll("\\{probe[^}]*}", "liveness");
	}

}
