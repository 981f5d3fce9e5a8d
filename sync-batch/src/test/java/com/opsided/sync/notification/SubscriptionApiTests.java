package com.opsided.sync.notification;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.token.SealedRows;
import com.opsided.shared.web.Role;
import com.opsided.sync.server.ApiServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Subscriptions over HTTP, and the node of the cluster that sends to them. */
class SubscriptionApiTests {

	private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

	private final UUID user = UUID.randomUUID();

	private final String token = ApiServer.token(Role.SELLER, this.user);

	private final Receiver receiver = new Receiver();

	@AfterEach
	void close() {
		this.receiver.close();
	}

	private JsonNode subscribe() {
		HttpResponse<String> answer = ApiServer.post(SUBSCRIPTIONS, this.token,
				"{\"kind\":\"WEBHOOK\",\"target\":\"%s/canary-path?key=canary-key\",\"name\":\"mine\",\"events\":[\"RUN_FAILED\"]}"
					.formatted(this.receiver.url()));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		JsonNode made = ApiServer.json(answer);
		assertThat(answer.headers().firstValue("Location")).hasValue(path(made));
		assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
		return made;
	}

	private static String path(JsonNode subscription) {
		return SUBSCRIPTIONS + "/" + subscription.path("id").asString();
	}

	private JsonNode get(String path) {
		return ApiServer.json(ApiServer.get(path, this.token));
	}

	private JsonNode test(JsonNode subscription) throws Exception {
		HttpResponse<String> answer = ApiServer.post(path(subscription) + "/test", this.token, "");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		String id = ApiServer.json(answer).path("id").asString();
		List<JsonNode> found = new ArrayList<>();
		ApiServer.await("the test message ends", () -> {
			for (JsonNode each : get(path(subscription) + "/deliveries").path("items")) {
				if (each.path("id").asString().equals(id) && each.path("endedAt").isString()) {
					found.add(each);
				}
			}
			return !found.isEmpty();
		});
		return found.get(0);
	}

	@Test
	void aSubscriberGetsSignedMessagesAndSeesItsSecretOnce() throws Exception {
		JsonNode made = subscribe();
		String secret = made.path("signingSecret").asString();
		assertThat(secret).startsWith("whsec_");
		assertThat(get(path(made)).path("signingSecret").isNull()).isTrue();
		assertThat(get(SUBSCRIPTIONS).path("items").path(0).path("target").asString())
			.isEqualTo("http://127.0.0.1:" + this.receiver.port() + "/…");
		JsonNode delivery = test(made);
		assertThat(delivery.path("state").asString()).isEqualTo("DELIVERED");
		assertThat(delivery.path("status").asInt()).isEqualTo(204);
		assertThat(this.receiver.received).singleElement().satisfies((received) -> {
			assertThat(received.path()).endsWith("/canary-path");
			assertThat(received.header("webhook-id")).isEqualTo(delivery.path("id").asString());
			assertThat(VerifySignature.of(secret, received)).isTrue();
		});
		assertThat(stored()).contains(made.path("id").asString()).doesNotContain("canary", secret.substring(6));
	}

	/** Everything of it that stands in a plain column, or was written down. */
	private String stored() {
		return String.join("\n", ApiServer.bean(JdbcClient.class).sql("""
				select s::text from subscription s where owner = :owner
				union all select o::text from outbox o where owner = :owner
				union all select encode(sealed, 'escape') from subscription_secret where owner = :owner
				union all select e::text from audit_event e where owner = :owner
				""").param("owner", this.user).query(String.class).list());
	}

	@Test
	void aNewSecretSignsBesideTheFormerOneForAWhile() throws Exception {
		JsonNode made = subscribe();
		HttpResponse<String> patched = ApiServer.call("PATCH", path(made), this.token, "{\"rotateSecret\":true}");
		String anew = ApiServer.json(patched).path("signingSecret").asString();
		assertThat(anew).startsWith("whsec_").isNotEqualTo(made.path("signingSecret").asString());
		test(made);
		Receiver.Received received = this.receiver.received.get(0);
		assertThat(VerifySignature.of(anew, received)).isTrue();
		assertThat(VerifySignature.of(made.path("signingSecret").asString(), received)).isTrue();
	}

	@Test
	void whatWasGivenUpIsSentAgainWhenItsUserWants() throws Exception {
		this.receiver.then(500).then(503);
		JsonNode made = subscribe();
		JsonNode dead = test(made);
		assertThat(dead.path("state").asString()).isEqualTo("DEAD");
		assertThat(dead.path("detail").asString()).isEqualTo("It answered 503");
		String retry = path(made) + "/deliveries/" + dead.path("id").asString() + "/retry";
		assertThat(ApiServer.post(retry, this.token, "").statusCode()).isEqualTo(202);
		ApiServer.await("it is delivered",
				() -> get(path(made) + "/deliveries").path("items")
					.path(0)
					.path("state")
					.asString()
					.equals("DELIVERED"));
		assertThat(this.receiver.ids()).hasSize(3).containsOnly(dead.path("id").asString());
		assertThat(ApiServer.post(retry, this.token, "").statusCode()).as("it was delivered").isEqualTo(409);
	}

	@Test
	void aSubscriptionIsChangedSwitchedOffAndDeleted() {
		JsonNode made = subscribe();
		HttpResponse<String> patched = ApiServer.call("PATCH", path(made), this.token,
				"{\"enabled\":false,\"events\":[\"CLAIM_EXPIRING\"],\"daysBefore\":[3,30],\"minimumAmounts\":[{\"amount\":\"9.50\",\"currency\":\"EUR\"}]}");
		assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
		JsonNode now = get(path(made));
		assertThat(now.path("enabled").asBoolean()).isFalse();
		assertThat(now.path("daysBefore").toString()).isEqualTo("[30,3]");
		assertThat(now.path("minimumAmounts").path(0).path("amount").asString()).isEqualTo("9.50");
		assertThat(ApiServer.post(path(made) + "/test", this.token, "").statusCode()).isEqualTo(409);
		assertThat(ApiServer.call("DELETE", path(made), this.token, "").statusCode()).isEqualTo(204);
		assertThat(ApiServer.get(path(made), this.token).statusCode()).isEqualTo(404);
		assertThat(stored()).contains("SUBSCRIPTION_CREATED", "SUBSCRIPTION_CHANGED", "SUBSCRIPTION_DELETED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "WEBHOOK | https://169.254.169.254/latest | RUN_FAILED | target",
					"WEBHOOK | https://[::1]/x | RUN_FAILED | target",
					"WEBHOOK | ftp://example.com | RUN_FAILED | target",
					"WEBHOOK | https://user:pass@example.com | RUN_FAILED | target",
					"SLACK | https://10.0.0.1/services | RUN_FAILED | target",
					"WEBHOOK | https://2130706434/ | RUN_FAILED | target", "WEBHOOK | no address | RUN_FAILED | target",
					"MAIL | somebody.else@example.com | RUN_FAILED | target",
					"WEBHOOK | https://example.com | TEST | -", "PIGEON | https://example.com | RUN_FAILED | kind" })
	void whatCannotBeToldIsRefused(String kind, String target, String event, String field) {
		HttpResponse<String> answer = ApiServer.post(SUBSCRIPTIONS, this.token,
				"{\"kind\":\"%s\",\"target\":\"%s\",\"events\":[\"%s\"]}".formatted(kind, target, event));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		if (field != null) {
			assertThat(ApiServer.json(answer).path("errors").path(0).path("field").asString()).isEqualTo(field);
		}
	}

	@Test
	void aUserHasSoManySubscriptionsAndNoMore() {
		for (int i = 0; i < 20; i++) {
			subscribe();
		}
		HttpResponse<String> oneMore = ApiServer.post(SUBSCRIPTIONS, this.token,
				"{\"kind\":\"WEBHOOK\",\"target\":\"https://example.com\",\"events\":[\"RUN_FAILED\"]}");
		assertThat(oneMore.statusCode()).isEqualTo(409);
		assertThat(get(SUBSCRIPTIONS).path("items")).hasSize(20);
	}

	@Test
	void itsSecretsAreLookedAfterWithTheOthers() {
		assertThat(ApiServer.beans().getBeanProvider(SealedRows.class).stream().map(SealedRows::table))
			.contains("subscription_secret", "connection_secret");
	}

}
