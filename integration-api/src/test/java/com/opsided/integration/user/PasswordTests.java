package com.opsided.integration.user;

import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.Map;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.integration.login.Person;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Promise A6: which passwords are taken, and that all of a password counts. */
class PasswordTests {

	private static HttpResponse<String> add(String email, String password) {
		return IntegrationServer.call("POST", IntegrationServer.request("/api/v1/users", Person.operator()),
				Person.json(Map.of("email", email, "role", "SELLER", "password", password)));
	}

	private static void isRefused(String email, String password) {
		HttpResponse<String> answer = add(email, password);
		assertThat(answer.statusCode()).as(password).isEqualTo(400);
		assertThat(IntegrationServer.json(answer).path("errors").path(0).path("field").asString())
			.isEqualTo("password");
		assertThat(answer.body().replace("password", "")).doesNotContain(password);
	}

	@Test
	void passwordsThatDifferOnlyAtTheEndAreDifferent() {
		String long72 = "x".repeat(72);
		Person person = Person.make(Role.SELLER, long72 + " and this is the end");
		assertThat(person.tryLogin(long72 + " and that is the end").statusCode()).isEqualTo(401);
		assertThat(person.tryLogin(long72).statusCode()).isEqualTo(401);
		assertThat(person.tryLogin(person.password()).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "  spaces count  ", "😀🎉🚀🔑🧀🐘🦋🌍", "пароль и ключ", "密码密码密码密码", "tab\tand\nline",
			"nul\u0000in the middle", "\"quoted\" \\ back", "%00%0a&=+;'--" })
	void anyCharacterCounts(String password) {
		Person person = Person.make(Role.SELLER, password);
		assertThat(person.tryLogin(password).statusCode()).isEqualTo(200);
		assertThat(person.tryLogin(password.replaceAll("[^a-z ]", "?") + "?").statusCode()).isEqualTo(401);
		assertThat(person.tryLogin(password.strip() + "x").statusCode()).isEqualTo(401);
	}

	@Test
	void otherEmojiAreAnotherPassword() {
		Person person = Person.make(Role.SELLER, "😀😀😀😀😀😀😀😀");
		assertThat(person.tryLogin("😁😁😁😁😁😁😁😁").statusCode()).isEqualTo(401);
		assertThat(person.tryLogin("????????????????").statusCode()).isEqualTo(401);
	}

	@Test
	void thePasswordIsTheSameHoweverItsAccentsAreTyped() {
		String composed = Normalizer.normalize("crème brûlée", Normalizer.Form.NFC);
		String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
		assertThat(decomposed).isNotEqualTo(composed);
		assertThat(Person.make(Role.SELLER, decomposed).tryLogin(composed).statusCode()).isEqualTo(200);
		assertThat(Person.make(Role.SELLER, "office \uFB01nance").tryLogin("office finance").statusCode())
			.isEqualTo(401);
	}

	@Test
	void eightCharactersTo256AreTaken() {
		isRefused(UUID.randomUUID() + "@example.com", "seven77");
		isRefused(UUID.randomUUID() + "@example.com", "😀🎉🚀🔑🧀🐘🦋");
		Person.make(Role.SELLER, "eight.88").login();
		Person.make(Role.SELLER, "🔑".repeat(256)).login();
		isRefused(UUID.randomUUID() + "@example.com", "🔑".repeat(257));
	}

	@ParameterizedTest
	@ValueSource(strings = { "password", "PassWord", "12345678", "iloveyou", "1qaz2wsx", "qwertyuiop", "trustno1",
			"11111111", "baseball", "superman", "starwars", "sunshine", "princess", "letmein1" })
	void whatEverybodyHasIsRefused(String password) {
		isRefused(UUID.randomUUID() + "@example.com", password);
	}

	@Test
	void theListIsLongAndKnowsThemAll() {
		CommonPasswords common = new CommonPasswords();
		assertThat(common.size()).isGreaterThan(5000);
		assertThat(common.contains("## Passwords that many people have")).isFalse();
	}

	@Test
	void theNameIsNoPassword() {
		isRefused("somebody.special@example.com", "Somebody.Special");
		isRefused("somebody.special@example.com", "somebody.special@EXAMPLE.com");
	}

	@Test
	void halfACharacterIsNoText() {
		HttpResponse<String> answer = IntegrationServer.call("POST",
				IntegrationServer.request("/api/v1/users", Person.operator()),
				"{\"email\":\"a@b.example\",\"role\":\"SELLER\",\"password\":\"half a \\ud83d character\"}");
		assertThat(answer.statusCode()).isEqualTo(400);
		HttpResponse<String> login = IntegrationServer.call("POST", IntegrationServer.request("/api/v1/auth/login"),
				"{\"email\":\"" + UUID.randomUUID() + "@b.example\",\"password\":\"half a \\ud83d character\"}");
		assertThat(login.statusCode()).isIn(400, 401);
	}

	@Test
	void aPasswordOfTooManyCharactersIsNobodys() {
		Person person = Person.make(Role.SELLER);
		assertThat(person.tryLogin("x".repeat(500_000)).statusCode()).isEqualTo(401);
	}

}
