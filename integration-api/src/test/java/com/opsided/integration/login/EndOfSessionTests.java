package com.opsided.integration.login;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.integration.login.Person.Tokens;
import com.opsided.shared.web.MintToken;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.SigningKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promises R7, J3 and J4: tokens that end before their time, and those that never were.
 */
class EndOfSessionTests {

	private static HttpResponse<String> logout(String token, String query) {
		return IntegrationServer.call("POST", IntegrationServer.request("/api/v1/auth/logout" + query, token), "");
	}

	private static HttpResponse<String> changePassword(String token, String current, String wanted) {
		return IntegrationServer.call("PUT", IntegrationServer.request("/api/v1/auth/password", token),
				Person.json(Map.of("currentPassword", current, "newPassword", wanted)));
	}

	private static HttpResponse<String> patch(Person person, String body) {
		return IntegrationServer.call("PATCH",
				IntegrationServer.request("/api/v1/users/" + person.id(), Person.operator()), body);
	}

	@Test
	void aLogoutHoldsAtOnceAndForThisSessionAlone() {
		Person seller = Person.make(Role.SELLER);
		Tokens one = seller.login();
		Tokens other = seller.login();
		assertThat(logout(one.access(), "").statusCode()).isEqualTo(204);
		assertThat(Person.me(one.access())).isEqualTo(401);
		assertThat(Person.refresh(one.refresh()).statusCode()).isEqualTo(401);
		assertThat(Person.me(other.access())).isEqualTo(200);
	}

	@Test
	void aLogoutOfAllSessionsLeavesNone() {
		Person seller = Person.make(Role.SELLER);
		Person neighbour = Person.make(Role.SELLER);
		Tokens one = seller.login();
		Tokens other = seller.login();
		Tokens stranger = neighbour.login();
		assertThat(logout(one.access(), "?all=true").statusCode()).isEqualTo(204);
		assertThat(Person.me(one.access())).isEqualTo(401);
		assertThat(Person.me(other.access())).isEqualTo(401);
		assertThat(Person.refresh(other.refresh()).statusCode()).isEqualTo(401);
		assertThat(Person.me(stranger.access())).isEqualTo(200);
	}

	@Test
	void aNewPasswordEndsTheOtherSessions() {
		Person seller = Person.make(Role.SELLER);
		Tokens one = seller.login();
		Tokens other = seller.login();
		assertThat(changePassword(one.access(), seller.password(), "another good password").statusCode())
			.isEqualTo(204);
		assertThat(Person.me(one.access())).isEqualTo(200);
		assertThat(Person.refresh(one.refresh()).statusCode()).isEqualTo(200);
		assertThat(Person.me(other.access())).isEqualTo(401);
		assertThat(Person.refresh(other.refresh()).statusCode()).isEqualTo(401);
		assertThat(seller.tryLogin(seller.password()).statusCode()).isEqualTo(401);
		assertThat(seller.tryLogin("another good password").statusCode()).isEqualTo(200);
	}

	@Test
	void withoutTheOldPasswordThereIsNoNewOne() {
		Person seller = Person.make(Role.SELLER);
		String token = seller.login().access();
		HttpResponse<String> answer = changePassword(token, "not the password", "another good password");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("currentPassword");
		for (int i = 0; i < 4; i++) {
			changePassword(token, "not the password", "another good password");
		}
		assertThat(changePassword(token, seller.password(), "another good password").statusCode()).isEqualTo(429);
		assertThat(Person.me(token)).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"state":"DISABLED"}                    | 401
			{"password":"an administrator's choice"} | 401
			{"role":"OPERATOR"}                     | 401
			{"name":"Another Name"}                 | 200
			""")
	void whatAnAdministratorTakesAwayIsGoneAtOnce(String change, int expected) {
		Person seller = Person.make(Role.SELLER);
		Tokens tokens = seller.login();
		assertThat(patch(seller, change).statusCode()).isEqualTo(200);
		assertThat(Person.me(tokens.access())).isEqualTo(expected);
	}

	@Test
	void anotherRoleIsInTheNextAccessToken() {
		Person seller = Person.make(Role.SELLER);
		Tokens tokens = seller.login();
		patch(seller, "{\"role\":\"OPERATOR\"}");
		Tokens next = Tokens.of(Person.refresh(tokens.refresh()));
		assertThat(
				IntegrationServer.json(IntegrationServer.get("/api/v1/auth/me", next.access())).path("role").asString())
			.isEqualTo("OPERATOR");
	}

	@Test
	void neitherTokenPassesForTheOther() {
		Tokens tokens = Person.make(Role.SELLER).login();
		assertThat(Person.me(tokens.refresh())).isEqualTo(401);
		assertThat(Person.refresh(tokens.access()).statusCode()).isEqualTo(401);
		assertThat(Person.me(tokens.access())).isEqualTo(200);
	}

	@Test
	void aTokenOfASessionThatIsNotItsUsersIsRefused() {
		Person seller = Person.make(Role.SELLER);
		UUID session = UUID
			.fromString(IntegrationServer.json(IntegrationServer.get("/api/v1/auth/me", seller.login().access()))
				.path("sessionId")
				.asString());
		assertThat(Person.me(mint(IntegrationServer.SECRET, seller.id(), session))).isEqualTo(200);
		assertThat(Person.me(mint(IntegrationServer.SECRET, UUID.randomUUID(), session))).isEqualTo(401);
		assertThat(Person.me(mint(IntegrationServer.SECRET, seller.id(), UUID.randomUUID()))).isEqualTo(401);
	}

	@Test
	void aTokenOfTheFormerSecretIsGoodWhileItRotatesAndOfNoOther() {
		Person seller = Person.make(Role.SELLER);
		UUID session = UUID
			.fromString(IntegrationServer.json(IntegrationServer.get("/api/v1/auth/me", seller.login().access()))
				.path("sessionId")
				.asString());
		assertThat(Person.me(mint(IntegrationServer.PREVIOUS_SECRET, seller.id(), session))).isEqualTo(200);
		assertThat(Person.me(mint("a secret that was taken out of use, 0123456789", seller.id(), session)))
			.isEqualTo(401);
	}

	private static String mint(String secret, UUID user, UUID session) {
		return new MintToken(SigningKeys.of(secret, null), Clock.systemUTC()).mint(user, Role.SELLER,
				Duration.ofMinutes(5), session);
	}

	@Test
	void aTokenOfTheCommandLineHasNoSessionAndIsValidToItsEnd() {
		UUID operator = UUID.randomUUID();
		String token = IntegrationServer.token(Role.OPERATOR, operator);
		assertThat(logout(token, "").statusCode()).isEqualTo(409);
		assertThat(logout(token, "?all=true").statusCode()).isEqualTo(204);
		assertThat(IntegrationServer.json(IntegrationServer.get("/api/v1/auth/me", token)).path("id").asString())
			.isEqualTo(operator.toString());
	}

}
