package com.opsided.integration;

import java.io.IOException;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class HealthTests {

	@ParameterizedTest
	@ValueSource(strings = { "/health/liveness", "/health/readiness" })
	void anybodyMayAskWhetherItIsUpAndLearnsNothingElse(String path) throws Exception {
		HttpResponse<String> reply = get(path);
		assertThat(reply.statusCode()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void healthNamesNoComponents() {
		HttpResponse<String> reply = get("/health");
		assertThat(reply.statusCode()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo("{\"status\":\"UP\"}");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/actuator", "/actuator/health", "/env", "/beans", "/metrics", "/heapdump", "/loggers" })
	void withoutATokenNothingElseIsThere(String path) {
		assertThat(get(path).statusCode()).isEqualTo(401);
	}

	@Test
	void thePortIs3001UnlessSaidOtherwise() throws IOException {
		assertThat(new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yaml")))
			.extracting((source) -> source.getProperty("server.port"))
			.containsExactly(3001);
	}

	private static HttpResponse<String> get(String path) {
		return IntegrationServer.send(IntegrationServer.request(path));
	}

}
