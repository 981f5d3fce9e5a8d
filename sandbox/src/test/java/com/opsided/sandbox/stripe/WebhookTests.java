package com.opsided.sandbox.stripe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.amazon.SandboxClient;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The events that Stripe sends.
 */
class WebhookTests {

	private static final BlockingQueue<Received> received = new LinkedBlockingQueue<>();

	private static SandboxServer server;

	private static SandboxClient sandbox;

	private static HttpServer listener;

	@BeforeAll
	static void start() throws IOException {
		server = SandboxServer.start(SandboxOptions.fast());
		sandbox = new SandboxClient(server.baseUrl());
		listener = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		listener.createContext("/", (call) -> {
			String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			received.add(new Received(call.getRequestHeaders().getOrDefault("Stripe-signature", List.of()), body));
			call.sendResponseHeaders(202, -1);
			call.close();
		});
		listener.start();
	}

	@AfterAll
	static void stop() {
		listener.stop(0);
		server.close();
	}

	@BeforeEach
	void forget() {
		received.clear();
	}

	@Test
	void anEventIsSignedByItsSecretAndTime() throws Exception {
		JsonNode receipts = send("\"type\":\"payout.paid\",\"account\":\"acct_1\",\"data\":{\"id\":\"po_1\"}");
		Received event = received.take();
		assertThat(receipts.get(0).path("status").asInt()).isEqualTo(202);
		JsonNode json = JsonMapper.shared().readTree(event.body());
		assertThat(json.path("id").asString()).isEqualTo(receipts.get(0).path("id").asString()).startsWith("evt_");
		assertThat(json.path("object").asString()).isEqualTo("event");
		assertThat(json.path("type").asString()).isEqualTo("payout.paid");
		assertThat(json.path("account").asString()).isEqualTo("acct_1");
		assertThat(json.path("data").path("object").path("id").asString()).isEqualTo("po_1");
		assertThat(json.path("api_version").asString()).isEqualTo(StripePlatform.API_VERSION);
		assertThat(event.isSignedBy("whsec_sandbox")).isTrue();
		assertThat(event.time()).isBetween(Instant.now().getEpochSecond() - 30, Instant.now().getEpochSecond() + 1);
	}

	@ParameterizedTest
	@CsvSource({ "PT10M, 600", "-PT10M, -600" })
	void anEventMayBeOldOrFromTheFuture(String age, long seconds) throws Exception {
		send("\"type\":\"charge.succeeded\",\"age\":\"" + age + "\"");
		Received event = received.take();
		assertThat(Instant.now().getEpochSecond() - event.time()).isBetween(seconds - 5, seconds + 30);
		assertThat(event.isSignedBy("whsec_sandbox")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "ROLLED, true", "WRONG, false", "TAMPERED, false" })
	void aSignatureMayBeWrong(String signature, boolean good) throws Exception {
		send("\"type\":\"charge.succeeded\",\"signature\":\"" + signature + "\"");
		assertThat(received.take().isSignedBy("whsec_sandbox")).isEqualTo(good);
	}

	@Test
	void aSignatureMayBeMissing() throws Exception {
		send("\"type\":\"charge.succeeded\",\"signature\":\"MISSING\"");
		assertThat(received.take().signatures()).isEmpty();
	}

	@Test
	void anEventMayComeTwice() throws Exception {
		JsonNode receipts = send("\"type\":\"charge.succeeded\",\"duplicate\":true");
		assertThat(receipts).hasSize(2);
		assertThat(received.take().body()).isEqualTo(received.take().body());
	}

	@Test
	void aBodyMayBeNoEventAtAll() throws Exception {
		send("\"type\":\"x\",\"body\":\"not json\"");
		Received event = received.take();
		assertThat(event.body()).isEqualTo("not json");
		assertThat(event.isSignedBy("whsec_sandbox")).isTrue();
	}

	@Test
	void whoListensHearsOfADisconnectedAccount() throws Exception {
		sandbox.post("/control/stripe/webhooks", "", "{\"url\":\"" + url() + "\"}");
		StripeCaller stripe = new StripeCaller(sandbox);
		stripe.connect("acct_leaves");
		stripe.token("/stripe/oauth/deauthorize", Map.of("client_id", "ca_sandbox", "stripe_user_id", "acct_leaves"));
		Received event = received.poll(30, TimeUnit.SECONDS);
		assertThat(event).isNotNull();
		JsonNode json = JsonMapper.shared().readTree(event.body());
		assertThat(json.path("type").asString()).isEqualTo("account.application.deauthorized");
		assertThat(json.path("account").asString()).isEqualTo("acct_leaves");
		assertThat(json.path("data").path("object").path("id").asString()).isEqualTo("ca_sandbox");
		sandbox.delete("/control/stripe/webhooks", "");
	}

	@Test
	void anAddressThatDoesNotAnswerIsTold() {
		JsonNode receipts = SandboxClient
			.json(sandbox.post("/control/stripe/events", "", "{\"type\":\"x\",\"url\":\"http://localhost:1/\"}"));
		assertThat(receipts.get(0).path("status").asInt()).isZero();
	}

	private static String url() {
		return "http://localhost:" + listener.getAddress().getPort() + "/webhook";
	}

	private static JsonNode send(String fields) {
		return SandboxClient
			.json(sandbox.post("/control/stripe/events", "", "{" + fields + ",\"url\":\"" + url() + "\"}"));
	}

	private record Received(List<String> signatures, String body) {

		long time() {
			return Long.parseLong(this.signatures.get(0).replaceAll(".*t=([0-9]+).*", "$1"));
		}

		boolean isSignedBy(String secret) throws Exception {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			String expected = HexFormat.of()
				.formatHex(mac.doFinal((time() + "." + this.body).getBytes(StandardCharsets.UTF_8)));
			return List.of(this.signatures.get(0).split(",")).contains("v1=" + expected);
		}

	}

}
