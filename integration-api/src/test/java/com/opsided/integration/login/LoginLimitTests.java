package com.opsided.integration.login;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.opsided.integration.CallFrom;
import com.opsided.integration.IntegrationServer;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Promises A4 and A5: how often a password may be tried, and by whom. */
class LoginLimitTests {

	private static final Person seller = Person.make(Role.SELLER);

	@BeforeEach
	void forgetLimits() {
		IntegrationServer.owner().sql("delete from rate_limit").update();
	}

	@AfterEach
	void backToNow() {
		IntegrationServer.clock().ahead(Duration.ZERO);
	}

	private static int from(String address, Person person, String password) throws Exception {
		return CallFrom.post(address, "/api/v1/auth/login", person.form(password), Map.of()).status();
	}

	@Test
	void afterFiveWrongPasswordsTheRightOneHasToWait() {
		for (int left = 4; left >= 0; left--) {
			HttpResponse<String> wrong = seller.tryLogin("not the password");
			assertThat(wrong.statusCode()).isEqualTo(401);
			assertThat(header(wrong, "RateLimit-Policy")).isEqualTo("\"login\";q=5;w=900");
			assertThat(header(wrong, "RateLimit")).startsWith("\"login\";r=" + left + ";t=");
		}
		HttpResponse<String> right = seller.tryLogin(seller.password());
		assertThat(right.statusCode()).isEqualTo(429);
		assertThat(IntegrationServer.json(right).path("type").asString()).isEqualTo("/problems/too-many-requests");
		assertThat(header(right, "RateLimit")).startsWith("\"login\";r=0;t=");
		int wait = Integer.parseInt(header(right, "Retry-After"));
		assertThat(wait).isBetween(1, 180);
		IntegrationServer.clock().ahead(Duration.ofSeconds(wait));
		assertThat(seller.tryLogin(seller.password()).statusCode()).isEqualTo(200);
	}

	private static String header(HttpResponse<String> answer, String name) {
		assertThat(answer.headers().allValues(name)).hasSize(1);
		return answer.headers().firstValue(name).orElseThrow();
	}

	@Test
	void whoeverGuessesDoesNotShutOutTheOwnerElsewhere() throws Exception {
		for (int i = 0; i < 5; i++) {
			assertThat(from("127.0.0.2", seller, "not the password")).isEqualTo(401);
		}
		assertThat(from("127.0.0.2", seller, seller.password())).isEqualTo(429);
		assertThat(from("127.0.0.3", seller, seller.password())).isEqualTo(200);
	}

	@Test
	void aNameThatIsNobodysIsLimitedTheSame() {
		Person stranger = Person.stranger();
		for (int i = 0; i < 5; i++) {
			assertThat(stranger.tryLogin("whatever").statusCode()).isEqualTo(401);
		}
		assertThat(stranger.tryLogin("whatever").statusCode()).isEqualTo(429);
	}

	@Test
	void triesAtTheSameTimeCountOneByOne() throws Exception {
		Person stranger = Person.stranger();
		ExecutorService callers = Executors.newFixedThreadPool(10);
		try {
			List<Integer> statuses = new ArrayList<>();
			List<Callable<HttpResponse<String>>> tries = Collections.nCopies(30, () -> stranger.tryLogin("whatever"));
			for (Future<HttpResponse<String>> answer : callers.invokeAll(tries)) {
				statuses.add(answer.get().statusCode());
			}
			assertThat(statuses).containsOnly(401, 429);
			assertThat(Collections.frequency(statuses, 401)).isEqualTo(5);
		}
		finally {
			callers.shutdownNow();
		}
	}

	@Test
	void rightPasswordsDoNotCount() {
		for (int i = 0; i < 12; i++) {
			assertThat(seller.tryLogin(seller.password()).statusCode()).isEqualTo(200);
		}
	}

	@Test
	void oneAddressMayNotTryManyNames() throws Exception {
		int tries = 0;
		while (from("127.0.0.4", Person.stranger(), "whatever") == 401) {
			tries++;
		}
		assertThat(tries).isBetween(100, 130);
		assertThat(from("127.0.0.4", seller, seller.password())).isEqualTo(429);
		assertThat(from("127.0.0.5", seller, seller.password())).isEqualTo(200);
	}

	@Test
	void whenManyAddressesTryOneNameItsOwnerComesInFromWhereHeAlwaysDoes() throws Exception {
		Person victim = Person.make(Role.SELLER);
		assertThat(from("127.0.0.6", victim, victim.password())).isEqualTo(200);
		int denied = 0;
		for (int i = 0; i < 25 && denied == 0; i++) {
			for (int j = 0; j < 5; j++) {
				denied += (from("127.0.1." + (i + 1), victim, "not the password") == 429) ? 1 : 0;
			}
		}
		assertThat(denied).isPositive();
		assertThat(from("127.0.2.1", victim, victim.password())).isEqualTo(429);
		assertThat(from("127.0.0.6", victim, victim.password())).isEqualTo(200);
	}

	@Test
	void aHeaderDoesNotMakeAnotherCallerOfAnybody() throws Exception {
		for (int i = 0; i < 5; i++) {
			Map<String, String> spoofed = Map.of("X-Forwarded-For", "10.0.0." + i, "Forwarded", "for=10.0.0." + i);
			assertThat(
					CallFrom.post("127.0.0.2", "/api/v1/auth/login", seller.form("not the password"), spoofed).status())
				.isEqualTo(401);
		}
		assertThat(CallFrom
			.post("127.0.0.2", "/api/v1/auth/login", seller.form(seller.password()),
					Map.of("X-Forwarded-For", "10.0.0.99"))
			.status()).isEqualTo(429);
	}

	@Test
	void ofAProxyOfOursTheLastAddressThatIsNotItsOwnIsBelieved() throws Exception {
		for (int i = 0; i < 5; i++) {
			assertThat(throughProxy("10.1.1." + i + ", 10.9.9.9, " + IntegrationServer.PROXY, "not the password"))
				.isEqualTo(401);
		}
		assertThat(throughProxy("10.1.1.77, 10.9.9.9", seller.password())).isEqualTo(429);
		assertThat(throughProxy("10.9.9.9, 10.1.1.77", seller.password())).isEqualTo(200);
	}

	private static int throughProxy(String forwarded, String password) throws Exception {
		return CallFrom
			.post(IntegrationServer.PROXY, "/api/v1/auth/login", seller.form(password),
					Map.of("X-Forwarded-For", forwarded))
			.status();
	}

	@Test
	void aBucketThatWouldBeFullAgainIsForgotten() {
		seller.tryLogin("not the password");
		assertThat(buckets()).isPositive();
		IntegrationServer.bean(ForgetSessions.class).forget();
		assertThat(buckets()).isPositive();
		IntegrationServer.owner().sql("update rate_limit set expires_at = expires_at - 7200000").update();
		IntegrationServer.bean(ForgetSessions.class).forget();
		assertThat(buckets()).isZero();
	}

	private static int buckets() {
		return IntegrationServer.owner()
			.sql("select count(*) from rate_limit where bucket like 'login%'")
			.query(Integer.class)
			.single();
	}

}
