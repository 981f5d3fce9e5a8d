package com.opsided.integration.limit;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.opsided.integration.IntegrationServer;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The limit of all calls. */
class CallLimitTests {

	@Test
	void everyCallTellsHowManyAreLeft() {
		String token = IntegrationServer.token(Role.SELLER, UUID.randomUUID());
		long first = left(IntegrationServer.get("/api/v1/auth/me", token));
		long second = left(IntegrationServer.get("/api/v1/auth/me", token));
		assertThat(first).isEqualTo(5999);
		assertThat(second).isEqualTo(5998);
	}

	@Test
	void whoeverCallsTooOftenHasToWaitAndNobodyElse() {
		String token = IntegrationServer.token(Role.SELLER, UUID.randomUUID());
		String neighbour = IntegrationServer.token(Role.SELLER, UUID.randomUUID());
		assertThat(left(IntegrationServer.get("/api/v1/auth/me", token))).isEqualTo(5999);
		HttpResponse<String> answer = IntegrationServer.get("/api/v1/auth/me", token);
		for (int i = 0; i < 20_000 && answer.statusCode() == 200; i++) {
			answer = IntegrationServer.get("/api/v1/auth/me", token);
		}
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().firstValue("Retry-After")).contains("1");
		assertThat(IntegrationServer.json(answer).path("type").asString()).isEqualTo("/problems/too-many-requests");
		assertThat(IntegrationServer.get("/api/v1/auth/me", neighbour).statusCode()).isEqualTo(200);
	}

	@Test
	void callersWhoComeAtTheSameTimeAreCountedOnceEach() throws Exception {
		String token = IntegrationServer.token(Role.SELLER, UUID.randomUUID());
		int threads = 20;
		ExecutorService callers = Executors.newFixedThreadPool(threads);
		try {
			List<Callable<Integer>> calls = Collections.nCopies(10 * threads,
					() -> IntegrationServer.get("/api/v1/auth/me", token).statusCode());
			for (Future<Integer> status : callers.invokeAll(calls)) {
				assertThat(status.get()).isEqualTo(200);
			}
		}
		finally {
			callers.shutdownNow();
		}
		assertThat(left(IntegrationServer.get("/api/v1/auth/me", token))).isGreaterThanOrEqualTo(5799);
	}

	private static long left(HttpResponse<String> answer) {
		assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"calls\";q=6000;w=60");
		return Long
			.parseLong(answer.headers().firstValue("RateLimit").orElseThrow().replaceAll(".*;r=(\\d+);.*", "$1"));
	}

}
