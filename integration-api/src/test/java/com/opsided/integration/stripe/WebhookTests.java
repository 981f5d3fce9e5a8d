package com.opsided.integration.stripe;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.opsided.integration.IntegrationServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is Stripe's is taken once, and what is not is not (W1). */
class WebhookTests {

	private final String id = "evt_" + UUID.randomUUID();

	private final String body = Webhook.event(this.id, "charge.succeeded", "acct_1",
			IntegrationServer.clock().instant());

	@AfterEach
	void now() {
		IntegrationServer.clock().ahead(Duration.ZERO);
	}

	/**
	 * Headers of a body {@code B} at the time {@code now}; what each is, and its fate.
	 */
	static Stream<Arguments> headers() {
		long now = IntegrationServer.clock().instant().getEpochSecond();
		return Stream.of(Arguments.of("as it should be", now, "t=%1$d,v1=%2$s", 200),
				Arguments.of("a second signature by a new secret", now, "t=%1$d,v1=%3$s,v1=%2$s", 200),
				Arguments.of("other schemes beside it", now, "t=%1$d,v0=%3$s,v1=%2$s,v2=x", 200),
				Arguments.of("almost too old", now - 290, "t=%1$d,v1=%2$s", 200),
				Arguments.of("somewhat ahead", now + 290, "t=%1$d,v1=%2$s", 200),
				Arguments.of("no header", now, "", 401), Arguments.of("an empty header", now, " ", 401),
				Arguments.of("signed by another secret", now, "t=%1$d,v1=%3$s", 401),
				Arguments.of("only another scheme", now, "t=%1$d,v0=%2$s", 401),
				Arguments.of("no time", now, "v1=%2$s", 401),
				Arguments.of("two times", now, "t=%1$d,t=%1$d,v1=%2$s", 401),
				Arguments.of("a time that is none", now, "t=now,v1=%2$s", 401),
				Arguments.of("a time that is too long", now, "t=999999999999999999999,v1=%2$s", 401),
				Arguments.of("a time of before Christ", now, "t=-%1$d,v1=%2$s", 401),
				Arguments.of("no signature", now, "t=%1$d", 401),
				Arguments.of("an empty signature", now, "t=%1$d,v1=", 401),
				Arguments.of("a signature that is no hex", now, "t=%1$d,v1=zz", 401),
				Arguments.of("half of the signature", now, "t=%1$d,v1=%2$.32s", 401),
				Arguments.of("another time than was signed", now, "t=1%1$d,v1=%2$s", 401),
				Arguments.of("too old", now - 310, "t=%1$d,v1=%2$s", 401),
				Arguments.of("from the future", now + 310, "t=%1$d,v1=%2$s", 401));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("headers")
	void aMessageIsTakenIfAndOnlyIfItIsSignedAndOfNow(String what, long second, String header, int status) {
		long denials = denials();
		HttpResponse<String> answer = Webhook.send(this.body, header.formatted(second,
				Webhook.signed(Webhook.SECRET, second, this.body), Webhook.signed("whsec_other", second, this.body)));
		assertThat(answer.statusCode()).as(what + ": " + answer.body()).isEqualTo(status);
		assertThat(stored(this.id)).as(what).isEqualTo((status == 200) ? 1 : 0);
		assertThat(denials() - denials).as(what).isEqualTo((status == 200) ? 0 : 1);
		if (status == 401) {
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(answer.body()).contains("/problems/unauthenticated").doesNotContain("whsec");
		}
	}

	@Test
	void aBodyThatWasChangedIsRefused() {
		assertThat(Webhook.send(this.body.replace("acct_1", "acct_2"), Webhook.header(this.body)).statusCode())
			.isEqualTo(401);
		assertThat(Webhook.send(this.body + " ", Webhook.header(this.body)).statusCode()).isEqualTo(401);
		assertThat(stored(this.id)).isZero();
	}

	@Test
	void anEventThatComesAgainIsStoredOnceAndThanked() {
		HttpResponse<String> first = Webhook.send(this.body);
		HttpResponse<String> second = Webhook.send(this.body);
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(second.statusCode()).isEqualTo(200);
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(stored(this.id)).isEqualTo(1);
	}

	@Test
	void anEventThatComesManyTimesAtOnceIsStoredOnceAndThanked() {
		List<CompletableFuture<Integer>> all = Stream
			.generate(() -> CompletableFuture.supplyAsync(() -> Webhook.send(this.body).statusCode()))
			.limit(16)
			.toList();
		assertThat(all).allSatisfy((each) -> assertThat(each.join()).isEqualTo(200));
		assertThat(stored(this.id)).isEqualTo(1);
	}

	@Test
	void typesThatNobodyKnowsAreThanked() {
		String unknown = Webhook.event(this.id, "something.of_2031", "", Instant.EPOCH);
		assertThat(Webhook.send(unknown).statusCode()).isEqualTo(200);
		assertThat(stored(this.id)).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "null", "{", "{\"id\":\"evt_1\"}", "{\"type\":\"x\"}",
			"{\"id\":5e999,\"type\":[]}", "{\"id\":\"evt\\u0000\",\"type\":\"x\"}", "not json" })
	void whatIsSignedAndNoEventIsABadRequest(String none) {
		HttpResponse<String> answer = Webhook.send(none);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).contains("/problems/invalid-request");
	}

	@Test
	void aCreationTimeBeyondAllTimeDoesNoHarm() {
		String odd = this.body.replaceAll("\"created\":[0-9]+", "\"created\":9223372036854775807");
		assertThat(Webhook.send(odd).statusCode()).isEqualTo(200);
	}

	@Test
	void aBodyThatIsTooLargeIsNotTaken() {
		String large = this.body + " ".repeat(1_100_000);
		assertThat(Webhook.send(large).statusCode()).isEqualTo(413);
		assertThat(stored(this.id)).isZero();
	}

	@Test
	void eventsThatStripeDoesNotDeliverAgainAreForgotten() {
		Webhook.send(this.body);
		IntegrationServer.clock().ahead(Duration.ofDays(31));
		String later = "evt_" + UUID.randomUUID();
		assertThat(Webhook.send(Webhook.event(later, "x", "", IntegrationServer.clock().instant())).statusCode())
			.isEqualTo(200);
		assertThat(stored(this.id)).isZero();
		assertThat(stored(later)).isEqualTo(1);
	}

	private static long stored(String id) {
		return IntegrationServer.owner()
			.sql("select count(*) from stripe_event where event_id = :id")
			.param("id", id)
			.query(Long.class)
			.single();
	}

	private static long denials() {
		return IntegrationServer.owner()
			.sql("select count(*) from audit_event where action = 'WEBHOOK_DENIED'")
			.query(Long.class)
			.single();
	}

}
