package com.opsided.integration.apikey;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.opsided.integration.IntegrationServer;
import com.opsided.integration.login.Person;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** API keys over HTTP. */
class ApiKeyTests {

	private static final String KEYS = "/api/v1/api-keys";

	private static final String ME = "/api/v1/auth/me";

	@AfterEach
	void backToNow() {
		IntegrationServer.clock().ahead(Duration.ZERO);
	}

	private static HttpResponse<String> call(String method, String path, String token, String body) {
		return IntegrationServer.call(method, IntegrationServer.request(path, token), body);
	}

	private static JsonNode make(String token, String scopes) {
		HttpResponse<String> answer = call("POST", KEYS, token, "{\"name\":\"warehouse\",\"scopes\":[" + scopes + "]}");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
		return IntegrationServer.json(answer);
	}

	private static String key(String token, String scopes) {
		return make(token, scopes).path("key").asString();
	}

	@Test
	void aKeyIsShownOnceAndKeptAsAHash() {
		Person seller = Person.make(Role.SELLER);
		String token = seller.login().access();
		JsonNode made = make(token, "\"READ\"");
		String key = made.path("key").asString();
		assertThat(key).matches("ops_[A-Za-z0-9_-]{43}");
		String path = KEYS + "/" + made.path("id").asString();
		for (String listed : List.of(KEYS, path)) {
			HttpResponse<String> answer = IntegrationServer.get(listed, token);
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.body()).contains("\"warehouse\"", made.path("hint").asString())
				.doesNotContain(key, "\"key\"");
		}
		assertThat(IntegrationServer.owner()
			.sql("select k::text || encode(hash, 'escape') from api_key k where owner = :owner")
			.param("owner", seller.id())
			.query(String.class)
			.single()).doesNotContain(key, key.substring(10));
	}

	@Test
	void aKeySpeaksForItsOwner() {
		Person seller = Person.make(Role.SELLER);
		JsonNode me = IntegrationServer.json(IntegrationServer.get(ME, key(seller.login().access(), "\"READ\"")));
		assertThat(me.path("id").asString()).isEqualTo(seller.id().toString());
		assertThat(me.path("role").asString()).isEqualTo("SELLER");
		assertThat(me.path("scopes").path(0).asString()).isEqualTo("READ");
	}

	@Test
	void aKeyReachesAsFarAsItsScopes() {
		String admin = Person.make(Role.ADMIN).login().access();
		String read = key(admin, "\"READ\"");
		String write = key(admin, "\"WRITE\"");
		String users = key(admin, "\"READ\",\"USERS\"");
		String all = key(admin, "\"READ\",\"WRITE\",\"USERS\"");
		assertThat(IntegrationServer.get(ME, read).statusCode()).isEqualTo(200);
		assertThat(IntegrationServer.get(ME, write).statusCode()).isEqualTo(403);
		assertThat(IntegrationServer.json(IntegrationServer.get(ME, read)).path("role").asString())
			.isEqualTo("OPERATOR");
		assertThat(IntegrationServer.get("/api/v1/users", read).statusCode()).isEqualTo(403);
		assertThat(IntegrationServer.get("/api/v1/users", users).statusCode()).isEqualTo(200);
		assertThat(call("POST", "/api/v1/users", users, "{}").statusCode()).isEqualTo(403);
		assertThat(call("POST", "/api/v1/users", all, "{}").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELLER", "OPERATOR" })
	void aKeyIsNeverMoreThanItsOwner(Role role) {
		String token = Person.make(role).login().access();
		assertThat(call("POST", KEYS, token, "{\"name\":\"x\",\"scopes\":[\"USERS\"]}").statusCode()).isEqualTo(400);
		assertThat(IntegrationServer.get("/api/v1/users", key(token, "\"READ\"")).statusCode()).isEqualTo(403);
	}

	@Test
	void aKeyLosesWhatItsOwnerLoses() {
		Person admin = Person.make(Role.ADMIN);
		String key = key(admin.login().access(), "\"READ\",\"USERS\"");
		String path = "/api/v1/users/" + admin.id();
		assertThat(call("PATCH", path, Person.operator(), "{\"role\":\"SELLER\"}").statusCode()).isEqualTo(200);
		assertThat(IntegrationServer.get("/api/v1/users", key).statusCode()).isEqualTo(403);
		assertThat(IntegrationServer.json(IntegrationServer.get(ME, key)).path("role").asString()).isEqualTo("SELLER");
		call("PATCH", path, Person.operator(), "{\"state\":\"DISABLED\"}");
		assertThat(IntegrationServer.get(ME, key).statusCode()).isEqualTo(401);
		call("PATCH", path, Person.operator(), "{\"state\":\"ACTIVE\"}");
		assertThat(IntegrationServer.get(ME, key).statusCode()).isEqualTo(200);
		call("DELETE", path, Person.operator(), "");
		assertThat(IntegrationServer.get(ME, key).statusCode()).isEqualTo(401);
	}

	@Test
	void aKeyMakesNoKeysAndTouchesNeitherPasswordNorSessions() {
		Person seller = Person.make(Role.SELLER);
		JsonNode made = make(seller.login().access(), "\"READ\",\"WRITE\"");
		String key = made.path("key").asString();
		assertThat(call("POST", KEYS, key, "{\"name\":\"another\"}").statusCode()).isEqualTo(403);
		assertThat(call("DELETE", KEYS + "/" + made.path("id").asString(), key, "").statusCode()).isEqualTo(403);
		assertThat(call("POST", "/api/v1/auth/logout?all=true", key, "").statusCode()).isEqualTo(403);
		assertThat(call("PUT", "/api/v1/auth/password", key,
				Person.json(Map.of("currentPassword", seller.password(), "newPassword", "another good password")))
			.statusCode()).isEqualTo(403);
	}

	@Test
	void aKeyEndsWhenItWasSaidToAndWhenItIsTakenBack() {
		Person seller = Person.make(Role.SELLER);
		String token = IntegrationServer.token(Role.SELLER, seller.id());
		HttpResponse<String> made = call("POST", KEYS, token,
				Person.json(Map.of("name", "short", "expiresAt", Instant.now().plusSeconds(600).toString())));
		String expiring = IntegrationServer.json(made).path("key").asString();
		JsonNode other = make(token, "\"READ\"");
		assertThat(IntegrationServer.get(ME, expiring).statusCode()).isEqualTo(200);
		IntegrationServer.clock().ahead(Duration.ofSeconds(601));
		assertThat(IntegrationServer.get(ME, expiring).statusCode()).isEqualTo(401);
		assertThat(IntegrationServer.get(ME, other.path("key").asString()).statusCode()).isEqualTo(200);
		assertThat(call("DELETE", KEYS + "/" + other.path("id").asString(), token, "").statusCode()).isEqualTo(204);
		assertThat(IntegrationServer.get(ME, other.path("key").asString()).statusCode()).isEqualTo(401);
		assertThat(events(seller)).containsExactlyInAnyOrder("API_KEY_CREATED", "API_KEY_CREATED", "API_KEY_USED",
				"API_KEY_USED", "API_KEY_DENIED", "API_KEY_REVOKED", "USER_CREATED");
	}

	private static List<String> events(Person person) {
		return IntegrationServer.owner()
			.sql("select action from audit_event where owner = :owner order by event_id")
			.param("owner", person.id())
			.query(String.class)
			.list();
	}

	@Test
	void anothersKeyIsNotThere() {
		String path = KEYS + "/" + make(Person.make(Role.SELLER).login().access(), "\"READ\"").path("id").asString();
		String other = Person.make(Role.SELLER).login().access();
		assertThat(IntegrationServer.get(path, other).statusCode()).isEqualTo(404);
		assertThat(call("DELETE", path, other, "").statusCode()).isEqualTo(404);
		assertThat(IntegrationServer.json(IntegrationServer.get(KEYS, other)).path("items").size()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                                                              | name
			{"name":"x","scopes":[]}                                        | scopes
			{"name":"x","scopes":[null]}                                    | scopes.[0]
			{"name":"x","scopes":["EVERYTHING"]}                            | scopes.[0]
			{"name":"x","expiresAt":"2020-01-01T00:00:00Z"}                 | expiresAt
			{"name":"x","expiresAt":"2999-01-01T00:00:00Z"}                 | expiresAt
			{"name":"x","owner":"7f000001-0000-0000-0000-000000000001"}     | owner
			{"name":"x","role":"ADMIN"}                                     | role
			""")
	void whatCannotBeIsRefusedByItsField(String body, String field) {
		HttpResponse<String> answer = call("POST", KEYS,
				IntegrationServer.token(Role.SELLER, Person.make(Role.SELLER).id()), body);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(IntegrationServer.json(answer).path("errors").path(0).path("field").asString()).isEqualTo(field);
	}

}
