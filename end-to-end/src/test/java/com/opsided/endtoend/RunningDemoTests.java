package com.opsided.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged applications come up, and who the demo names can log in. */
class RunningDemoTests {

	private final RunningDemo demo = RunningDemo.get();

	private final HttpClient http = HttpClient.newHttpClient();

	@Test
	void bothApplicationsAreHealthyAndTellTheirMeters() throws Exception {
		assertThat(get(this.demo.sync().resolve("/health"))).contains("UP");
		assertThat(get(this.demo.integration().resolve("/health"))).contains("UP");
		assertThat(get(this.demo.syncManagement().resolve("/metrics"))).contains("opsided_runs_total");
		assertThat(get(this.demo.integrationManagement().resolve("/metrics"))).contains("jvm_threads_live_threads");
	}

	@Test
	void theSellerLogsInAndSeesItsAccount() throws Exception {
		Logins logins = this.demo.logins();
		String form = JsonMapper.shared()
			.createObjectNode()
			.put("email", logins.sellerEmail())
			.put("password", logins.sellerPassword())
			.toString();
		HttpResponse<String> login = this.http
			.send(HttpRequest.newBuilder(this.demo.integration().resolve("/api/v1/auth/login"))
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(form))
				.build(), BodyHandlers.ofString());
		assertThat(login.statusCode()).as(login.body()).isEqualTo(200);
		String token = JsonMapper.shared().readTree(login.body()).path("accessToken").asString();
		HttpResponse<String> status = this.http
			.send(HttpRequest.newBuilder(this.demo.sync().resolve("/api/v1/sync/status/" + this.demo.sellerUser()))
				.header("Authorization", "Bearer " + token)
				.build(), BodyHandlers.ofString());
		assertThat(status.body()).contains("\"accountId\":" + this.demo.sellerAccount());
	}

	private String get(URI address) throws IOException, InterruptedException {
		HttpResponse<String> response = this.http.send(HttpRequest.newBuilder(address).build(),
				BodyHandlers.ofString());
		assertThat(response.statusCode()).as(address.toString()).isEqualTo(200);
		return response.body();
	}

}
