package com.opsided.integration.walls;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Promise P2: who was refused is written down, and not more than somebody reads. */
class DenialTests {

	private static final String TOKEN = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJjYW5hcnkifQ.";

	/** Each test has its own minutes, of which the others have used nothing. */
	private static int minutes = 5;

	@BeforeEach
	void anotherMinute() {
		minutes += 2;
		IntegrationServer.clock().ahead(Duration.ofMinutes(minutes));
	}

	@AfterEach
	void now() {
		IntegrationServer.clock().ahead(Duration.ZERO);
	}

	@Test
	void aCallWithoutATokenIsWrittenDown() {
		String id = UUID.randomUUID().toString();
		send("/api/v1/connections?secret=canary", null, id);
		assertThat(events(id)).singleElement()
			.satisfies((event) -> assertThat(event).containsEntry("action", "ACCESS_DENIED")
				.containsEntry("actor", null)
				.containsEntry("target", "GET /api/v1/connections")
				.containsEntry("address", "127.0.0.1")
				.containsEntry("reason", "there is no token"));
	}

	@Test
	void aRefusedTokenIsWrittenDownWithoutTheToken() {
		String id = UUID.randomUUID().toString();
		send("/api/v1/connections", TOKEN, id);
		assertThat(events(id)).singleElement().satisfies((event) -> {
			assertThat(event).containsEntry("action", "ACCESS_DENIED");
			assertThat(event.toString()).doesNotContain(TOKEN, "canary", "eyJ");
		});
	}

	@Test
	void aRoleThatDoesNotReachIsWrittenDownWithItsUser() {
		UUID user = UUID.randomUUID();
		String id = UUID.randomUUID().toString();
		HttpResponse<String> answer = send("/api/v1/users", IntegrationServer.token(Role.SELLER, user), id);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(events(id)).singleElement()
			.satisfies((event) -> assertThat(event).containsEntry("actor", user.toString())
				.containsEntry("reason", "the role does not reach here"));
	}

	@Test
	void whoIsRefusedOftenFillsNoTable() {
		String id = UUID.randomUUID().toString();
		for (int i = 0; i < 40; i++) {
			assertThat(send("/api/v1/connections", TOKEN, id).statusCode()).isEqualTo(401);
		}
		assertThat(events(id)).as("ten a minute, and a minute may have passed").hasSizeBetween(10, 20);
	}

	/** What a caller chooses cannot look like another event, wherever it is shown. */
	@Test
	void whatACallerSendsBreaksNoLine() {
		UUID owner = UUID.randomUUID();
		String id = UUID.randomUUID().toString();
		send("/api/v1/a%0d%0aLOGIN%20admin%00", null, id);
		Tenant.EVERYBODY.run(() -> IntegrationServer.bean(AuditTrail.class)
			.record(AuditEvent.of(AuditAction.LOGIN_DENIED)
				.owner(owner)
				.target("a\r\nLOGIN admin\u2028\u0085\u0000b\u001b[31m")
				.detail("name", "x\ny")));
		List<String> texts = IntegrationServer.owner()
			.sql("select target || coalesce(details ->> 'name', '') from audit_event where owner = :owner or "
					+ "request_id = :id")
			.param("owner", owner)
			.param("id", id)
			.query(String.class)
			.list();
		assertThat(texts).isNotEmpty()
			.allSatisfy((text) -> assertThat(text).doesNotContainPattern("[\\p{Cc}\u2028\u2029]"));
	}

	private static HttpResponse<String> send(String path, @Nullable String token, String id) {
		return IntegrationServer
			.send(((token != null) ? IntegrationServer.request(path, token) : IntegrationServer.request(path))
				.header("X-Request-Id", id)
				.method("GET", BodyPublishers.noBody()));
	}

	private static List<Map<String, Object>> events(String requestId) {
		return IntegrationServer.owner()
			.sql("select action, actor::text, target, address, details ->> 'reason' as reason from audit_event "
					+ "where request_id = :id order by event_id")
			.param("id", requestId)
			.query()
			.listOfRows();
	}

}
