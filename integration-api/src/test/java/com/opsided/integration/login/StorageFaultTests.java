package com.opsided.integration.login;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

import com.opsided.integration.FaultyStorage;
import com.opsided.integration.FaultyStorage.Plan;
import com.opsided.integration.IntegrationServer;
import com.opsided.integration.login.Person.Tokens;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promise R6: whichever step of a login or a refresh fails, before it was done or after,
 * the old token is good or all are ended, and never are two good.
 */
class StorageFaultTests {

	private static final Person seller = Person.make(Role.SELLER);

	@AfterEach
	void backToNow() {
		IntegrationServer.clock().ahead(Duration.ZERO);
	}

	private static int stepsOf(String kind, Tokens tokens) {
		String id = kind + UUID.randomUUID();
		Plan count = FaultyStorage.fail(id, 0, false);
		HttpResponse<String> answer = kind.equals("login") ? seller.tryLogin(seller.password(), id)
				: Person.refresh(tokens.refresh(), id);
		assertThat(answer.statusCode()).isEqualTo(200);
		return count.seen();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aLoginThatFailsAnywhereOpensNoSessionThatAnybodyHas(boolean afterwards) {
		int steps = stepsOf("login", new Tokens("", ""));
		assertThat(steps).isGreaterThan(8);
		for (int step = 1; step <= steps; step++) {
			int before = sessions();
			String id = "login" + UUID.randomUUID();
			Plan plan = FaultyStorage.fail(id, step, afterwards);
			HttpResponse<String> answer = seller.tryLogin(seller.password(), id);
			assertThat(plan.failed()).as("step %d", step).isNotEmpty();
			if (answer.statusCode() == 200) {
				assertThat(sessions()).isEqualTo(before + 1);
				assertThat(Person.me(Tokens.of(answer).access())).isEqualTo(200);
			}
			else {
				assertThat(answer.statusCode()).as("step %d: %s", step, answer.body()).isIn(500, 503);
				assertThat(answer.body()).doesNotContain("planned", "SQL", "refreshToken");
				boolean committed = afterwards && plan.failed().equals("commit");
				assertThat(sessions() - before).as("step %d", step).isBetween(0, committed ? 1 : 0);
			}
			IntegrationServer.owner().sql("delete from rate_limit").update();
			assertThat(seller.tryLogin(seller.password()).statusCode()).isEqualTo(200);
		}
	}

	private static int sessions() {
		return IntegrationServer.owner()
			.sql("select count(*) from login_session where owner = :owner and ended_at is null")
			.param("owner", seller.id())
			.query(Integer.class)
			.single();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aRefreshThatFailsAnywhereLeavesOneTokenGood(boolean afterwards) {
		int steps = stepsOf("refresh", seller.login());
		assertThat(steps).isGreaterThan(2);
		for (int step = 1; step <= steps; step++) {
			Tokens old = seller.login();
			String id = "refresh" + UUID.randomUUID();
			Plan plan = FaultyStorage.fail(id, step, afterwards);
			HttpResponse<String> answer = Person.refresh(old.refresh(), id);
			assertThat(plan.failed()).as("step %d", step).isNotEmpty();
			assertThat(answer.statusCode()).as("step %d: %s", step, answer.body()).isIn(500, 503);
			HttpResponse<String> again = Person.refresh(old.refresh());
			assertThat(again.statusCode()).as("step %d", step).isEqualTo(200);
			IntegrationServer.clock().ahead(Duration.ofSeconds(30));
			Tokens next = Tokens.of(again);
			assertThat(Person.refresh(next.refresh()).statusCode()).isEqualTo(200);
			assertThat(Person.refresh(old.refresh()).statusCode()).isEqualTo(401);
			assertThat(Person.me(next.access())).isEqualTo(401);
			backToNow();
		}
	}

	@Test
	void theEndOfAStolenSessionThatFailsIsMadeUpForAtTheNextTry() {
		Tokens first = seller.login();
		Tokens second = Tokens.of(Person.refresh(first.refresh()));
		IntegrationServer.clock().ahead(Duration.ofSeconds(30));
		int step = 1;
		while (true) {
			String id = "reuse" + UUID.randomUUID();
			Plan plan = FaultyStorage.fail(id, step, false);
			HttpResponse<String> answer = Person.refresh(first.refresh(), id);
			if (plan.failed().isEmpty()) {
				assertThat(answer.statusCode()).isEqualTo(401);
				break;
			}
			assertThat(answer.statusCode()).isIn(500, 503);
			assertThat(Person.me(second.access())).as("step %d", step).isEqualTo(200);
			step++;
		}
		assertThat(step).isGreaterThan(5);
		assertThat(Person.me(second.access())).isEqualTo(401);
	}

	@Test
	void whoCannotBeLookedUpIsNotLetIn() {
		Tokens tokens = seller.login();
		String id = "gate" + UUID.randomUUID();
		FaultyStorage.fail(id, 1, false);
		HttpResponse<String> answer = IntegrationServer
			.send(IntegrationServer.request("/api/v1/auth/me", tokens.access()).header("X-Request-Id", id));
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(Person.me(tokens.access())).isEqualTo(200);
	}

}
