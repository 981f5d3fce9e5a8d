package com.opsided.sandbox.amazon;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.warehouse.catalog.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Quotas ({@code amazon-fba.md} §2.5).
 */
class QuotaTests {

	private static SandboxServer server;

	private static SandboxClient amazon;

	@BeforeAll
	static void start() {
		LocalDate day = LocalDate.of(2026, 3, 24);
		server = SandboxServer.start(SandboxOptions.realistic()
			.sellers(List.of(new SellerSpec(1, Region.NA, 50, day, null, null),
					new SellerSpec(2, Region.NA, 50, day, null, null))));
		amazon = new SandboxClient(server.baseUrl());
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void theBurstIsGrantedThenTheRate() {
		String token = amazon.accessToken(amazon.refreshToken(0));
		for (int i = 0; i < 15; i++) {
			HttpResponse<byte[]> granted = document(token);
			assertThat(granted.statusCode()).isEqualTo(404);
			assertThat(granted.headers().firstValue("x-amzn-RateLimit-Limit")).hasValue("0.0167");
		}
		assertThat(document(token).statusCode()).isEqualTo(429);
		assertThat(document(amazon.accessToken(amazon.refreshToken(1))).statusCode()).isEqualTo(404);
		amazon.advance(Duration.ofSeconds(60));
		assertThat(document(token).statusCode()).isEqualTo(404);
		assertThat(document(token).statusCode()).isEqualTo(429);
	}

	@Test
	void theRefusalIsTheRecordedOne() {
		String token = amazon.accessToken(amazon.refreshToken(0));
		fees(token);
		HttpResponse<byte[]> refused = fees(token);
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("X-Amzn-Errortype")).hasValue("TooManyRequestsException");
		assertThat(refused.headers().firstValue("x-amzn-RequestId")).isPresent();
		assertThat(refused.headers().firstValue("x-amzn-RateLimit-Limit")).isEmpty();
		assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
		assertThat(SandboxClient.json(refused).toString()).isEqualTo(
				"{\"errors\":[{\"code\":\"QuotaExceeded\",\"message\":\"You exceeded your quota for the requested resource.\",\"details\":\"\"}]}");
	}

	@Test
	void aFactorRaisesRateAndBurst() {
		try (SandboxServer generous = SandboxServer.start(SandboxOptions.realistic()
			.quotaFactor(10)
			.sellers(List.of(new SellerSpec(1, Region.NA, 50, LocalDate.of(2026, 3, 24), null, null))))) {
			SandboxClient client = new SandboxClient(generous.baseUrl());
			String token = client.accessToken(client.refreshToken(0));
			HttpResponse<byte[]> last = client.get("/reports/2021-06-30/documents/none", token);
			for (int i = 1; i < 150; i++) {
				last = client.get("/reports/2021-06-30/documents/none", token);
			}
			assertThat(last.statusCode()).isEqualTo(404);
			assertThat(last.headers().firstValue("x-amzn-RateLimit-Limit")).hasValue("0.167");
		}
	}

	private static HttpResponse<byte[]> document(String token) {
		return amazon.get("/reports/2021-06-30/documents/none", token);
	}

	private static HttpResponse<byte[]> fees(String token) {
		return amazon.post("/products/fees/v0/feesEstimate", token, "[]");
	}

}
