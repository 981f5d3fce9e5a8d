package com.opsided.integration.login;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.opsided.integration.IntegrationServer;
import com.opsided.shared.web.Role;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/** Promises A1 to A3: what a login tells, and what it keeps. */
class LoginTests {

	@BeforeEach
	void forgetLimits() {
		IntegrationServer.owner().sql("delete from rate_limit").update();
	}

	@Test
	void aLoginGivesTokensThatSayWhoCalls() {
		Person seller = Person.make(Role.SELLER);
		HttpResponse<String> answer = seller.tryLogin(seller.password());
		JsonNode tokens = IntegrationServer.json(answer);
		assertThat(tokens.path("tokenType").asString()).isEqualTo("Bearer");
		assertThat(tokens.path("expiresIn").asLong()).isEqualTo(900);
		assertThat(tokens.path("refreshExpiresIn").asLong()).isBetween(604_790L, 604_800L);
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
		JsonNode me = IntegrationServer
			.json(IntegrationServer.get("/api/v1/auth/me", tokens.path("accessToken").asString()));
		assertThat(me.path("id").asString()).isEqualTo(seller.id().toString());
		assertThat(me.path("email").asString()).isEqualTo(seller.email());
		assertThat(me.path("role").asString()).isEqualTo("SELLER");
		assertThat(me.path("sessionId").isNull()).isFalse();
	}

	@Test
	void theNameIsFoundHoweverItsLettersAreWritten() {
		Person seller = Person.make(Role.SELLER);
		Person shouting = new Person(seller.id(), " " + seller.email().toUpperCase(Locale.ROOT), seller.password());
		assertThat(shouting.tryLogin(seller.password()).statusCode()).isEqualTo(200);
	}

	@Test
	void anUnknownNameAndAWrongPasswordAreAnsweredAlike() {
		Person seller = Person.make(Role.SELLER);
		Person disabled = Person.make(Role.SELLER);
		IntegrationServer.call("PATCH", IntegrationServer.request("/api/v1/users/" + disabled.id(), Person.operator()),
				"{\"state\":\"DISABLED\"}");
		String requestId = UUID.randomUUID().toString();
		HttpResponse<String> wrong = seller.tryLogin("not the password", requestId);
		HttpResponse<String> unknown = Person.stranger().tryLogin("not the password", requestId);
		HttpResponse<String> shut = disabled.tryLogin(disabled.password(), requestId);
		assertThat(wrong.statusCode()).isEqualTo(401);
		assertThat(wrong.body()).contains("/problems/unauthenticated");
		for (HttpResponse<String> other : List.of(unknown, shut)) {
			assertThat(other.statusCode()).isEqualTo(401);
			assertThat(other.body()).isEqualTo(wrong.body());
			assertThat(headers(other)).isEqualTo(headers(wrong));
		}
	}

	private static Map<String, List<String>> headers(HttpResponse<String> answer) {
		Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
		headers.remove("date");
		return headers;
	}

	@Test
	void anUnknownNameTakesAsLongAsAWrongPassword() {
		Person seller = Person.make(Role.SELLER);
		double before = hashes();
		List<Double> known = new ArrayList<>();
		List<Double> unknown = new ArrayList<>();
		int pairs = 200;
		for (int i = 0; i < pairs; i++) {
			if (i % 4 == 0) {
				forgetLimits();
			}
			known.add(secondsOfFailure(seller));
			unknown.add(secondsOfFailure(Person.stranger()));
		}
		assertThat(hashes() - before).isEqualTo(2 * pairs);
		assertThat(median(unknown) / median(known)).isBetween(0.9, 1.1);
	}

	private static double secondsOfFailure(Person person) {
		long began = System.nanoTime();
		assertThat(person.tryLogin("not the password").statusCode()).isEqualTo(401);
		return (System.nanoTime() - began) / 1e9;
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
	}

	private static double hashes() {
		return IntegrationServer.bean(MeterRegistry.class).get("opsided.password.hashes").counter().count();
	}

	@Test
	void thePasswordIsKeptAsArgon2idWithItsOwnSalt() {
		Person one = Person.make(Role.SELLER, "the same password twice");
		Person other = Person.make(Role.SELLER, "the same password twice");
		Pattern phc = Pattern
			.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]{22})\\$[A-Za-z0-9+/]{43}");
		Matcher first = phc.matcher(hash(one));
		Matcher second = phc.matcher(hash(other));
		assertThat(first.matches() && second.matches()).isTrue();
		assertThat(Integer.parseInt(first.group(1))).isGreaterThanOrEqualTo(19_456);
		assertThat(Integer.parseInt(first.group(2))).isGreaterThanOrEqualTo(2);
		assertThat(first.group(3)).isEqualTo("1");
		assertThat(first.group(4)).isNotEqualTo(second.group(4));
	}

	@ParameterizedTest
	@ValueSource(ints = { 4096, 16_384 })
	void aWeakerHashIsMadeAnewAtTheNextLogin(int memory) {
		Person seller = Person.make(Role.SELLER);
		String weak = new Argon2PasswordEncoder(16, 32, 1, memory, 2).encode(seller.password());
		IntegrationServer.owner()
			.sql("update app_user set password_hash = :weak where user_id = :id")
			.param("weak", weak)
			.param("id", seller.id())
			.update();
		assertThat(seller.tryLogin("not the password").statusCode()).isEqualTo(401);
		assertThat(hash(seller)).isEqualTo(weak);
		seller.login();
		assertThat(hash(seller)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
		String strong = hash(seller);
		seller.login();
		assertThat(hash(seller)).isEqualTo(strong);
	}

	@Test
	void whatIsLeftOutIsNamed() {
		HttpResponse<String> answer = IntegrationServer.call("POST", IntegrationServer.request("/api/v1/auth/login"),
				"{\"email\":\"a@example.com\"}");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(IntegrationServer.json(answer).path("errors").path(0).path("field").asString())
			.isEqualTo("password");
	}

	@Test
	void everyLoginAndEveryFailureIsWrittenDownWithoutThePassword() {
		Person seller = Person.make(Role.SELLER);
		seller.tryLogin("not the password");
		seller.login();
		List<String> events = IntegrationServer.owner()
			.sql("select action || ' ' || coalesce(address, '') || ' ' || details from audit_event "
					+ "where target = :email order by event_id")
			.param("email", seller.email())
			.query(String.class)
			.list();
		assertThat(events).hasSize(3);
		assertThat(events.get(0)).startsWith("USER_CREATED");
		assertThat(events.get(1)).startsWith("LOGIN_DENIED 127.0.0.1");
		assertThat(events.get(2)).startsWith("LOGIN 127.0.0.1");
		assertThat(String.join("", events)).doesNotContain("not the password", seller.password());
	}

	private static String hash(Person person) {
		return IntegrationServer.owner()
			.sql("select password_hash from app_user where user_id = :id")
			.param("id", person.id())
			.query(String.class)
			.single();
	}

}
