package com.opsided.integration.login;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.opsided.integration.IntegrationServer;
import com.opsided.integration.login.Person.Tokens;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Promises R1 to R5: refresh tokens. */
class SessionTests {

	private static final Person seller = Person.make(Role.SELLER);

	@AfterEach
	void backToNow() {
		IntegrationServer.clock().ahead(Duration.ZERO);
	}

	private static void later(Duration time) {
		IntegrationServer.clock().ahead(time);
	}

	private static Tokens next(Tokens tokens) {
		HttpResponse<String> answer = Person.refresh(tokens.refresh());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return Tokens.of(answer);
	}

	@Test
	void aRefreshGivesOtherTokensOfTheSameSession() {
		Tokens first = seller.login();
		HttpResponse<String> answer = Person.refresh(first.refresh());
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
		Tokens second = Tokens.of(answer);
		assertThat(second.refresh()).isNotEqualTo(first.refresh());
		assertThat(Person.me(second.access())).isEqualTo(200);
		assertThat(sessionOf(second)).isEqualTo(sessionOf(first));
	}

	private static String sessionOf(Tokens tokens) {
		return IntegrationServer.json(IntegrationServer.get("/api/v1/auth/me", tokens.access()))
			.path("sessionId")
			.asString();
	}

	@Test
	void noTableHoldsARefreshTokenAsItIsSent() {
		Tokens first = seller.login();
		Tokens second = next(first);
		for (String table : tables()) {
			String dump = IntegrationServer.owner()
				.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
				.query(String.class)
				.single();
			for (String secret : List.of(first.refresh(), second.refresh(), first.access(), second.access())) {
				String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
				assertThat(dump.contains(secret) || dump.contains(hex)).as(table).isFalse();
			}
		}
	}

	private static List<String> tables() {
		List<String> tables = IntegrationServer.owner()
			.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
			.query(String.class)
			.list();
		assertThat(tables).contains("login_session", "spent_refresh_token", "audit_event");
		return tables;
	}

	@Test
	void aSpentTokenThatComesBackEndsTheSessionForBoth() {
		Tokens first = seller.login();
		Tokens second = next(first);
		later(Duration.ofSeconds(11));
		assertThat(Person.refresh(first.refresh()).statusCode()).isEqualTo(401);
		assertThat(Person.refresh(second.refresh()).statusCode()).isEqualTo(401);
		assertThat(Person.me(first.access())).isEqualTo(401);
		assertThat(Person.me(second.access())).isEqualTo(401);
		assertThat(events("REFRESH_REUSED")).isPositive();
	}

	private static int events(String action) {
		return IntegrationServer.owner()
			.sql("select count(*) from audit_event where action = :action and owner = :owner")
			.param("action", action)
			.param("owner", seller.id())
			.query(Integer.class)
			.single();
	}

	@Test
	void theSameTokenWithinTheLeewayIsAnsweredTheSame() {
		Tokens first = seller.login();
		Tokens second = next(first);
		Tokens again = next(first);
		assertThat(again.refresh()).isEqualTo(second.refresh());
		assertThat(Person.me(next(second).access())).isEqualTo(200);
	}

	@Test
	void theLeewayCoversOnlyTheDirectPredecessor() {
		Tokens first = seller.login();
		Tokens second = next(first);
		Tokens third = next(second);
		assertThat(Person.refresh(first.refresh()).statusCode()).isEqualTo(401);
		assertThat(Person.refresh(third.refresh()).statusCode()).isEqualTo(401);
		assertThat(Person.me(third.access())).isEqualTo(401);
	}

	@Test
	void whoeverComesAtTheSameTimeIsGivenTheSameSuccessor() throws Exception {
		int threads = 50;
		int rounds = 100;
		ExecutorService callers = Executors.newFixedThreadPool(threads);
		try {
			Tokens head = seller.login();
			for (int round = 0; round < rounds; round++) {
				Set<String> successors = successors(callers, threads, head.refresh());
				assertThat(successors).as("round %d", round).hasSize(1);
				head = new Tokens(head.access(), successors.iterator().next());
			}
			assertThat(Person.me(next(head).access())).isEqualTo(200);
		}
		finally {
			callers.shutdownNow();
		}
	}

	private static Set<String> successors(ExecutorService callers, int threads, String token) throws Exception {
		CyclicBarrier start = new CyclicBarrier(threads);
		List<Future<HttpResponse<String>>> answers = new ArrayList<>();
		for (int i = 0; i < threads; i++) {
			answers.add(callers.submit(() -> {
				start.await();
				return Person.refresh(token);
			}));
		}
		Set<String> successors = new HashSet<>();
		for (Future<HttpResponse<String>> answer : answers) {
			assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(200);
			successors.add(Tokens.of(answer.get()).refresh());
		}
		return successors;
	}

	@Test
	void aSessionThatIsNotRefreshedForAWeekIsOver() {
		Tokens first = seller.login();
		later(Duration.ofDays(7).minusMinutes(1));
		Tokens second = next(first);
		later(Duration.ofDays(14));
		assertThat(Person.refresh(second.refresh()).statusCode()).isEqualTo(401);
	}

	@Test
	void aSessionIsOverAfterAMonthHoweverOftenItIsRefreshed() {
		Tokens tokens = seller.login();
		for (int day = 6; day < 30; day += 6) {
			later(Duration.ofDays(day));
			tokens = next(tokens);
		}
		later(Duration.ofDays(30).minusMinutes(5));
		HttpResponse<String> last = Person.refresh(tokens.refresh());
		assertThat(IntegrationServer.json(last).path("expiresIn").asLong()).isBetween(1L, 300L);
		assertThat(IntegrationServer.json(last).path("refreshExpiresIn").asLong()).isBetween(1L, 300L);
		later(Duration.ofDays(30));
		assertThat(Person.refresh(Tokens.of(last).refresh()).statusCode()).isEqualTo(401);
	}

	@Test
	void anAccessTokenEndsAfterAQuarterOfAnHour() {
		Tokens tokens = seller.login();
		later(Duration.ofMinutes(15));
		assertThat(Person.me(tokens.access())).isEqualTo(200);
		later(Duration.ofMinutes(16).plusSeconds(1));
		assertThat(Person.me(tokens.access())).isEqualTo(401);
	}

	@Test
	void aTokenOfNobodyIsRefusedAndEndsNothing() {
		Tokens tokens = seller.login();
		assertThat(Person.refresh("opr_" + "A".repeat(43)).statusCode()).isEqualTo(401);
		assertThat(Person.me(tokens.access())).isEqualTo(200);
	}

	@Test
	void whatEndedLongAgoIsForgotten() {
		Tokens tokens = seller.login();
		UUID session = UUID.fromString(sessionOf(tokens));
		later(Duration.ofDays(36));
		IntegrationServer.bean(ForgetSessions.class).forget();
		assertThat(known(session)).isEqualTo(1);
		later(Duration.ofDays(38));
		IntegrationServer.bean(ForgetSessions.class).forget();
		assertThat(known(session)).isZero();
	}

	private static int known(UUID session) {
		return IntegrationServer.owner()
			.sql("select count(*) from login_session where session_id = :id")
			.param("id", session)
			.query(Integer.class)
			.single();
	}

}
