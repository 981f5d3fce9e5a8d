package com.opsided.integration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HealthTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/health/liveness", "/health/readiness" })
	void anybodyMayAskWhetherItIsUpAndLearnsNothingElse(String path) throws Exception {
		HttpResponse<String> reply = get(path);
		assertThat(reply.statusCode()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void healthNamesItsGroupsAndNoComponents() throws Exception {
		HttpResponse<String> reply = get("/health");
		assertThat(reply.statusCode()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/actuator", "/actuator/health", "/env", "/beans", "/metrics", "/heapdump", "/loggers" })
	void nothingElseOfTheActuatorIsThere(String path) throws Exception {
		assertThat(get(path).statusCode()).isEqualTo(404);
	}

	@Test
	void thePortIs3001UnlessSaidOtherwise() throws IOException {
		assertThat(new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yaml")))
			.extracting((source) -> source.getProperty("server.port"))
			.containsExactly(3001);
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:" + this.port + path);
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
	}

}
