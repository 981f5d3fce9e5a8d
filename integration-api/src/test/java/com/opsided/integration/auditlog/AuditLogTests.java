package com.opsided.integration.auditlog;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.integration.login.Person;
import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.auditlog.AuditEventTable;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The audit log over HTTP. */
class AuditLogTests {

	private static final String LOG = "/api/v1/audit-log";

	private static Person admin;

	private static String token;

	private final UUID someone = UUID.randomUUID();

	@BeforeAll
	static void logIn() {
		admin = Person.make(Role.ADMIN);
		token = admin.login().access();
	}

	@Test
	void theNewestEventComesFirstWithWhoDidItToWhom() {
		Person seller = Person.make(Role.SELLER);
		assertThat(IntegrationServer
			.call("PATCH", IntegrationServer.request("/api/v1/users/" + seller.id(), token), "{\"role\":\"OPERATOR\"}")
			.statusCode()).isEqualTo(200);
		List<JsonNode> events = items("?user=" + seller.id());
		assertThat(events).extracting((each) -> each.path("event").asString())
			.containsExactly("USER_CHANGED", "USER_CREATED");
		JsonNode changed = events.get(0);
		assertThat(changed.path("actor").asString()).isEqualTo(admin.id().toString());
		assertThat(changed.path("actorEmail").asString()).isEqualTo(admin.email());
		assertThat(changed.path("owner").asString()).isEqualTo(seller.id().toString());
		assertThat(changed.path("ownerEmail").asString()).isEqualTo(seller.email());
		assertThat(changed.path("target").asString()).isEqualTo(seller.email());
		assertThat(changed.path("address").asString()).isEqualTo("127.0.0.1");
		assertThat(changed.path("requestId").asString()).isNotEmpty();
		assertThat(changed.path("details").path("role").asString()).isEqualTo("OPERATOR");
		assertThat(Instant.parse(changed.path("at").asString()))
			.isAfterOrEqualTo(Instant.parse(events.get(1).path("at").asString()));
	}

	@Test
	void aUsersEventsAreThoseHeDidAndThoseThatTouchedHim() {
		UUID other = UUID.randomUUID();
		record(AuditEvent.of(AuditAction.LOGIN).by(this.someone).owner(this.someone));
		record(AuditEvent.of(AuditAction.DISCONNECTED).by(this.someone).owner(other));
		record(AuditEvent.of(AuditAction.REAUTH_DUE).owner(this.someone));
		record(AuditEvent.of(AuditAction.LOGOUT).by(other).owner(other));
		assertThat(events("?user=" + this.someone)).containsExactly("REAUTH_DUE", "DISCONNECTED", "LOGIN");
		assertThat(events("?user=" + this.someone + "&event=LOGIN")).containsExactly("LOGIN");
		assertThat(items("?user=" + other)).hasSize(2)
			.allSatisfy((each) -> assertThat(each.path("ownerEmail").isNull()).isTrue());
	}

	@Test
	void theLogIsCutByTime() {
		for (int i = 0; i < 3; i++) {
			record(AuditEvent.of(AuditAction.LOGIN).owner(this.someone).target("number " + i));
		}
		List<JsonNode> all = items("?user=" + this.someone);
		String second = all.get(1).path("at").asString();
		assertThat(items("?user=" + this.someone + "&from=" + second)).isEqualTo(all.subList(0, 2));
		assertThat(items("?user=" + this.someone + "&to=" + second)).isEqualTo(all.subList(2, 3));
	}

	@Test
	void theLogGoesOnWhereItsPageEndedThoughEventsAreOfOneMoment() {
		for (int i = 0; i < 5; i++) {
			IntegrationServer.owner()
				.sql("insert into audit_event (at, action, owner) values ('2026-01-01T00:00:00Z', 'LOGIN', :owner)")
				.param("owner", this.someone)
				.update();
		}
		List<Long> ids = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = page("?limit=2&user=" + this.someone + cursor);
			page.path("items").forEach((each) -> ids.add(each.path("id").asLong()));
			cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
		}
		while (!cursor.isEmpty());
		assertThat(ids).hasSize(5).doesNotHaveDuplicates().isSortedAccordingTo((one, two) -> Long.compare(two, one));
	}

	@Test
	void aCursorGoesOnWithTheSameFiltersAndForTheSameCallerOnly() {
		record(AuditEvent.of(AuditAction.LOGIN).owner(this.someone));
		record(AuditEvent.of(AuditAction.LOGOUT).owner(this.someone));
		String cursor = page("?limit=1&user=" + this.someone).path("next").asString();
		assertThat(get("?limit=1&user=" + this.someone + "&event=LOGIN&cursor=" + cursor, token).statusCode())
			.isEqualTo(400);
		assertThat(get("?limit=1&user=" + this.someone + "&cursor=" + cursor, Person.operator()).statusCode())
			.isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "user, nobody", "event, NOTHING", "from, yesterday", "to, soon", "limit, 0", "limit, 501",
			"cursor, AAAA" })
	void whatCannotBeReadIsRefusedByName(String parameter, String value) {
		HttpResponse<String> answer = get("?" + parameter + "=" + value, token);
		assertThat(answer.statusCode()).isEqualTo(400);
		if (!parameter.equals("cursor")) {
			assertThat(IntegrationServer.json(answer).path("errors").path(0).path("field").asString())
				.isEqualTo(parameter);
		}
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
	void nobodyElseReadsIt(Role role) {
		assertThat(get("", IntegrationServer.token(role, UUID.randomUUID())).statusCode()).isEqualTo(403);
		assertThat(get("?user=" + this.someone, IntegrationServer.token(role, this.someone)).statusCode())
			.isEqualTo(403);
	}

	@Test
	void anEventOfAnotherVersionIsShownAsItIs() {
		IntegrationServer.owner()
			.sql("insert into audit_event (action, owner, details) values ('OF_TOMORROW', :owner, '{\"a\": 1}')")
			.param("owner", this.someone)
			.update();
		assertThat(events("?user=" + this.someone)).containsExactly("OF_TOMORROW");
	}

	@Test
	void itHoldsNoSecretOfThoseWhoseDeedsItTells() {
		String canary = "canary " + UUID.randomUUID();
		Person person = Person.make(Role.SELLER);
		Person.Tokens tokens = person.login();
		person.tryLogin("a wrong " + canary);
		JsonNode key = IntegrationServer.json(IntegrationServer.call("POST",
				IntegrationServer.request("/api/v1/api-keys", tokens.access()), "{\"name\":\"of a test\"}"));
		IntegrationServer.get("/api/v1/connections", key.path("key").asString());
		IntegrationServer.call("PUT", IntegrationServer.request("/api/v1/auth/password", tokens.access()),
				Person.json(Map.of("currentPassword", person.password(), "newPassword", "another good " + canary)));
		String log = get("?limit=500", token).body();
		assertThat(log).contains(person.email(), "API_KEY_CREATED", "API_KEY_USED", "PASSWORD_CHANGED", "LOGIN_DENIED")
			.doesNotContain(person.password(), canary, tokens.access(), tokens.refresh(), key.path("key").asString());
	}

	private static void record(AuditEvent event) {
		Tenant.EVERYBODY.run(() -> IntegrationServer.bean(AuditEventTable.class).add(event));
	}

	private static HttpResponse<String> get(String query, String caller) {
		return IntegrationServer.get(LOG + query, caller);
	}

	private static JsonNode page(String query) {
		HttpResponse<String> answer = get(query, token);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return IntegrationServer.json(answer);
	}

	private static List<JsonNode> items(String query) {
		return page(query).path("items").valueStream().toList();
	}

	private static List<String> events(String query) {
		return items(query).stream().map((each) -> each.path("event").asString()).toList();
	}

}
