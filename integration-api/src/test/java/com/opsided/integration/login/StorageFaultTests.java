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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promise R6: whichever step of a login or a refresh fails, before it was done or after,
 * the old token is good or all are ended, and never are two good.
 */
class StorageFaultTests {

	private static final String TABLES = "dataSource";

	private static final String GATE = "gateDataSource";

	private static final Person seller = Person.make(Role.SELLER);

	@AfterEach
	void backToNow() {
		IntegrationServer.clock().ahead(Duration.ZERO);
	}

	@ParameterizedTest
	@CsvSource({ "dataSource, false, 5", "dataSource, true, 5", "gateDataSource, false, 6", "gateDataSource, true, 6" })
	void aLoginThatFailsAnywhereOpensNoSessionThatAnybodyHas(String pool, boolean afterwards, int least) {
		int step = 1;
		for (boolean done = false; !done; step++) {
			int before = sessions();
			String id = "login" + UUID.randomUUID();
			Plan plan = FaultyStorage.fail(id, pool, step, afterwards);
			HttpResponse<String> answer = seller.tryLogin(seller.password(), id);
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
			done = plan.failed().isEmpty();
		}
		assertThat(step).isGreaterThan(least);
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
		int step = 1;
		for (boolean done = false; !done; step++) {
			Tokens old = seller.login();
			String id = "refresh" + UUID.randomUUID();
			Plan plan = FaultyStorage.fail(id, TABLES, step, afterwards);
			HttpResponse<String> answer = Person.refresh(old.refresh(), id);
			done = plan.failed().isEmpty();
			assertThat(answer.statusCode()).as("step %d: %s", step, answer.body()).isIn(done ? 200 : 500, 503);
			HttpResponse<String> again = Person.refresh(old.refresh());
			assertThat(again.statusCode()).as("step %d", step).isEqualTo(200);
			IntegrationServer.clock().ahead(Duration.ofSeconds(30));
			Tokens next = Tokens.of(again);
			assertThat(Person.refresh(next.refresh()).statusCode()).isEqualTo(200);
			assertThat(Person.refresh(old.refresh()).statusCode()).isEqualTo(401);
			assertThat(Person.me(next.access())).isEqualTo(401);
			backToNow();
		}
		assertThat(step).isGreaterThan(4);
	}

	@Test
	void theEndOfAStolenSessionThatFailsIsMadeUpForAtTheNextTry() {
		int failed = 0;
		boolean done = false;
		for (int step = 1; !done; step++) {
			Tokens first = seller.login();
			Tokens second = Tokens.of(Person.refresh(first.refresh()));
			IntegrationServer.clock().ahead(Duration.ofSeconds(30));
			String id = "reuse" + UUID.randomUUID();
			Plan plan = FaultyStorage.fail(id, TABLES, step, false);
			if (Person.refresh(first.refresh(), id).statusCode() != 401) {
				failed++;
				assertThat(Person.me(second.access())).as("step %d", step).isEqualTo(200);
				assertThat(Person.refresh(first.refresh()).statusCode()).isEqualTo(401);
			}
			assertThat(Person.me(second.access())).as("step %d", step).isEqualTo(401);
			done = plan.failed().isEmpty();
			backToNow();
		}
		assertThat(failed).isEqualTo(6);
	}

	@Test
	void whoCannotBeLookedUpIsNotLetIn() {
		Tokens tokens = seller.login();
		String id = "gate" + UUID.randomUUID();
		FaultyStorage.fail(id, GATE, 1, false);
		HttpResponse<String> answer = IntegrationServer
			.send(IntegrationServer.request("/api/v1/auth/me", tokens.access()).header("X-Request-Id", id));
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(Person.me(tokens.access())).isEqualTo(200);
	}

}
