package com.opsided.integration.user;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.integration.login.Person;
import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Users over HTTP, with promise B5. */
class UsersTests {

	private static final String USERS = "/api/v1/users";

	private static final String admin = Person.operator();

	private static HttpResponse<String> call(String method, String path, String token, String body) {
		return IntegrationServer.call(method, IntegrationServer.request(path, token), body);
	}

	private static HttpResponse<String> add(Map<String, ?> user) {
		return call("POST", USERS, admin, Person.json(user));
	}

	private static String newEmail() {
		return UUID.randomUUID() + "@example.com";
	}

	@Test
	void anAdministratorMakesReadsChangesAndDeletesAUser() {
		String email = newEmail();
		HttpResponse<String> made = add(Map.of("email", email.toUpperCase(Locale.ROOT), "name", "Ada", "role", "SELLER",
				"password", "a good password"));
		assertThat(made.statusCode()).isEqualTo(201);
		String path = made.headers().firstValue("Location").orElseThrow();
		JsonNode user = IntegrationServer.json(IntegrationServer.get(path, admin));
		assertThat(user.path("id")).isEqualTo(IntegrationServer.json(made).path("id"));
		assertThat(user.path("email").asString()).isEqualTo(email);
		assertThat(user.path("state").asString()).isEqualTo("ACTIVE");
		assertThat(user.propertyNames()).containsExactlyInAnyOrder("id", "email", "name", "role", "state", "createdAt",
				"lastLoginAt");
		JsonNode changed = IntegrationServer
			.json(call("PATCH", path, admin, "{\"name\":\"Countess\",\"role\":\"OPERATOR\"}"));
		assertThat(changed.path("name").asString()).isEqualTo("Countess");
		assertThat(changed.path("role").asString()).isEqualTo("OPERATOR");
		assertThat(call("DELETE", path, admin, "").statusCode()).isEqualTo(204);
		assertThat(IntegrationServer.get(path, admin).statusCode()).isEqualTo(404);
		assertThat(IntegrationServer.owner()
			.sql("select string_agg(action, ' ' order by event_id) from audit_event where target = :email")
			.param("email", email)
			.query(String.class)
			.single()).isEqualTo("USER_CREATED USER_CHANGED USER_DELETED");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
	void nobodyElseSeesOrChangesUsers(Role role) {
		Person person = Person.make(role);
		String token = person.login().access();
		String own = USERS + "/" + person.id();
		assertThat(IntegrationServer.get(USERS, token).statusCode()).isEqualTo(403);
		assertThat(IntegrationServer.get(own, token).statusCode()).isEqualTo(403);
		assertThat(call("POST", USERS, token, "{}").statusCode()).isEqualTo(403);
		assertThat(call("PATCH", own, token, "{\"role\":\"ADMIN\"}").statusCode()).isEqualTo(403);
		assertThat(call("DELETE", own, token, "").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "id", "passwordHash", "password_hash", "createdAt", "lastLoginAt", "state", "owner" })
	void aFieldThatIsNotForCallersIsRefused(String field) {
		HttpResponse<String> made = add(Map.of("email", newEmail(), "role", "SELLER", "password", "a good password",
				field, "7f000001-0000-0000-0000-000000000001"));
		assertThat(made.statusCode()).isEqualTo(400);
		assertThat(IntegrationServer.json(made).path("errors").path(0).path("field").asString()).isEqualTo(field);
	}

	@ParameterizedTest
	@ValueSource(strings = { "id", "email", "passwordHash", "createdAt", "lastLoginAt" })
	void whatMayNotBeChangedIsRefused(String field) {
		Person person = Person.make(Role.SELLER);
		HttpResponse<String> answer = call("PATCH", USERS + "/" + person.id(), admin,
				Person.json(Map.of(field, "new@example.com")));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(IntegrationServer.json(IntegrationServer.get(USERS + "/" + person.id(), admin))
			.path("email")
			.asString()).isEqualTo(person.email());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no address", "two@at@signs", "with space@example.com", "@example.com" })
	void whatIsNoAddressIsRefused(String email) {
		HttpResponse<String> made = add(Map.of("email", email, "role", "SELLER", "password", "a good password"));
		assertThat(made.statusCode()).isEqualTo(400);
		assertThat(IntegrationServer.json(made).path("errors").path(0).path("field").asString()).isEqualTo("email");
	}

	@Test
	void anAddressBelongsToOneUser() {
		Person person = Person.make(Role.SELLER);
		assertThat(add(Map.of("email", person.email(), "role", "ADMIN", "password", "a good password")).statusCode())
			.isEqualTo(409);
	}

	@Test
	void theListGoesOnWhereItsPageEnded() {
		List<Person> made = List.of(Person.make(Role.SELLER), Person.make(Role.SELLER), Person.make(Role.SELLER));
		List<String> listed = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = IntegrationServer.json(IntegrationServer.get(USERS + "?limit=2" + cursor, admin));
			page.path("items").forEach((item) -> listed.add(item.path("email").asString()));
			cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
		}
		while (!cursor.isEmpty());
		assertThat(listed).isSorted().doesNotHaveDuplicates().containsAll(made.stream().map(Person::email).toList());
	}

	@Test
	void theLastAdministratorStays() {
		IntegrationServer.owner().sql("update app_user set state = 'DISABLED' where role = 'ADMIN'").update();
		Person last = Person.make(Role.ADMIN);
		try {
			String path = USERS + "/" + last.id();
			assertThat(call("PATCH", path, admin, "{\"role\":\"SELLER\"}").statusCode()).isEqualTo(409);
			assertThat(call("PATCH", path, admin, "{\"state\":\"DISABLED\"}").statusCode()).isEqualTo(409);
			assertThat(call("DELETE", path, admin, "").statusCode()).isEqualTo(409);
			assertThat(call("PATCH", path, admin, "{\"name\":\"Still here\"}").statusCode()).isEqualTo(200);
		}
		finally {
			IntegrationServer.owner().sql("update app_user set state = 'ACTIVE' where role = 'ADMIN'").update();
		}
	}

	@Test
	void aUserWithConnectionsIsNotDeletedBeforeTheyAreEnded() {
		Person seller = Person.make(Role.SELLER);
		String token = seller.login().access();
		Tenant.EVERYBODY.run(() -> connect(seller.id()));
		String path = USERS + "/" + seller.id();
		assertThat(call("DELETE", path, admin, "").statusCode()).isEqualTo(409);
		assertThat(IntegrationServer.get("/api/v1/auth/me", token).statusCode()).isEqualTo(200);
		IntegrationServer.owner()
			.sql("update connection set state = 'DISCONNECTED' where owner = :owner")
			.param("owner", seller.id())
			.update();
		assertThat(call("DELETE", path, admin, "").statusCode()).isEqualTo(204);
		assertThat(IntegrationServer.get("/api/v1/auth/me", token).statusCode()).isEqualTo(401);
		assertThat(IntegrationServer.owner()
			.sql("select count(*) from login_session where owner = :owner")
			.param("owner", seller.id())
			.query(Integer.class)
			.single()).isZero();
	}

	private static void connect(UUID owner) {
		Account account = IntegrationServer.bean(AccountTable.class).open("A" + owner, Region.parse("na"));
		IntegrationServer.bean(ConnectionTable.class)
			.connectAmazon(owner, account, IntegrationServer.clock().instant().plusSeconds(3600));
	}

}
