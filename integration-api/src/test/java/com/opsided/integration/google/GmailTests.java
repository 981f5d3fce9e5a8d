package com.opsided.integration.google;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.integration.Consent;
import com.opsided.integration.IntegrationServer;
import com.opsided.integration.ProviderConnection;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class GmailTests {

	private static final String EMAILS = "/api/v1/gmail/emails";

	private static ProviderConnection mailbox;

	private static ProviderConnection other;

	@BeforeAll
	static void connect() {
		mailbox = Consent.gmail(UUID.randomUUID(), UUID.randomUUID() + "@example.com");
		other = Consent.gmail(UUID.randomUUID(), UUID.randomUUID() + "@example.com");
	}

	@AfterEach
	void usualQuota() {
		Consent.control("/google/quota", "{\"unitsPerMinute\": 0, \"status\": 403}");
	}

	@Test
	void aMailboxIsReadPageByPage() {
		List<String> ids = new ArrayList<>();
		List<String> times = new ArrayList<>();
		String cursor = "";
		for (int page = 0; page < 3; page++) {
			JsonNode answer = ok(get(mailbox, EMAILS + "?limit=20" + cursor));
			answer.get("items").forEach((item) -> {
				ids.add(item.get("id").asString());
				times.add(item.get("receivedAt").asString());
				assertThat(item.get("readable").asBoolean()).isTrue();
			});
			cursor = "&cursor=" + answer.get("next").asString();
		}
		assertThat(ids).hasSize(60).doesNotHaveDuplicates();
		assertThat(times).isSortedAccordingTo((one, next) -> next.compareTo(one));
	}

	@Test
	void aSearchFindsWhatAmazonWroteAndTheMessageIsText() {
		JsonNode found = ok(get(mailbox, "/api/v1/gmail/search?limit=5&q=" + encoded("reimbursement")));
		assertThat(found.get("items")).isNotEmpty();
		JsonNode mail = ok(get(mailbox, EMAILS + "/" + found.get("items").get(0).get("id").asString()));
		assertThat(mail.get("text").asString()).isNotBlank();
		assertThat(mail.get("subject")).isEqualTo(found.get("items").get(0).get("subject"));
		JsonNode nothing = ok(get(mailbox, "/api/v1/gmail/search?q=" + encoded("subject:nothing-of-this-name")));
		assertThat(nothing.get("items")).isEmpty();
		assertThat(nothing.get("next").isNull()).isTrue();
	}

	@Test
	void everyOddMessageIsReadAndNoneAsMarkup() {
		Map<String, JsonNode> mails = new LinkedHashMap<>();
		JsonNode found = ok(get(mailbox, "/api/v1/gmail/search?limit=100&q=" + encoded("from:odd@hostile.example")));
		for (JsonNode item : found.get("items")) {
			JsonNode mail = ok(get(mailbox, EMAILS + "/" + item.get("id").asString()));
			mails.put(mail.get("subject").asString(""), mail);
		}
		assertThat(mails).hasSizeGreaterThan(15);
		assertThat(mails.get("Hostile HTML").get("text").asString()).contains("Claim your reimbursement")
			.doesNotContain("<", "alert", "evil", "track");
		assertThat(mails.get("Hostile HTML").get("textFrom").asString()).isEqualTo("HTML");
		assertThat(text(mails, "Hostile HTML beside text")).isEqualTo("Plain and harmless");
		assertThat(text(mails, "Null bytes")).isEqualTo("beforeafter [31m");
		assertThat(text(mails, "Very deep")).isEqualTo("At the bottom");
		assertThat(text(mails, "Café in Latin 1")).isEqualTo("Café crème, 5 £");
		assertThat(text(mails, "Angebot in Windows 1252")).isEqualTo("“Größe” – 5 €");
		assertThat(text(mails, "返金のお知らせ")).isEqualTo("返金が完了しました。");
		assertThat(text(mails, "Says UTF-8 and is not")).isEqualTo("Größe");
		assertThat(text(mails, "A charset that nobody knows")).isEqualTo("Hello");
		assertThat(text(mails, "No charset at all")).isEqualTo("Grüße");
		assertThat(mails.get("A date of another kind").get("sentAt").isNull()).isTrue();
		assertThat(mails.keySet()).noneMatch((subject) -> subject.contains("\u202e"));
	}

	private static String text(Map<String, JsonNode> mails, String subject) {
		assertThat(mails).containsKey(subject);
		return mails.get(subject).get("text").asString();
	}

	@Test
	void nobodyReadsTheMailboxOfOthers() {
		String id = ok(get(other, EMAILS + "?limit=1")).get("items").get(0).get("id").asString();
		String cursor = ok(get(other, EMAILS + "?limit=1")).get("next").asString();
		for (String path : List.of(EMAILS, "/api/v1/gmail/search", EMAILS + "/" + id)) {
			for (String foreign : List.of("connectionId=" + other.id(), "userId=" + other.user(),
					"connectionId=" + UUID.randomUUID(), "userId=" + mailbox.user() + "&connectionId=" + other.id())) {
				assertThat(get(mailbox, path + "?q=x&" + foreign).statusCode()).as(path + " " + foreign).isEqualTo(404);
			}
		}
		assertThat(get(mailbox, EMAILS + "?limit=1&cursor=" + cursor).statusCode()).isEqualTo(400);
		assertThat(body(get(mailbox, EMAILS + "?connectionId=" + other.id())))
			.isEqualTo(body(get(mailbox, EMAILS + "?connectionId=" + UUID.randomUUID())));
	}

	@Test
	void operatorsReadForAUser() {
		String operator = IntegrationServer.token(Role.OPERATOR, UUID.randomUUID());
		assertThat(IntegrationServer.get(EMAILS + "?limit=1&userId=" + mailbox.user(), operator).statusCode())
			.isEqualTo(200);
		assertThat(IntegrationServer.get(EMAILS + "?limit=1&connectionId=" + mailbox.id(), operator).statusCode())
			.isEqualTo(200);
		assertThat(IntegrationServer.get(EMAILS, operator).body()).contains("/problems/no-connection");
	}

	@Test
	void whoHasTwoMailboxesMustSayWhich() {
		UUID user = UUID.randomUUID();
		ProviderConnection first = Consent.gmail(user, UUID.randomUUID() + "@example.com");
		Consent.gmail(user, UUID.randomUUID() + "@example.com");
		HttpResponse<String> answer = get(first, EMAILS);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("connectionId");
		assertThat(get(first, EMAILS + "?limit=1&connectionId=" + first.id()).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "ffffffffffffffff", "not-an-id", "a..b", "%3Cscript%3E", "1%2F2",
			"00000000000000000000000000000000000000000000000000000000000000000" })
	void aMessageThatIsNotThereIsNotFound(String id) {
		assertThat(get(mailbox, EMAILS + "/" + id).statusCode()).isIn(400, 404);
	}

	@Test
	void aMessageThatIsNotThereIsAnsweredLikeOneThatIsNobodys() {
		assertThat(get(mailbox, EMAILS + "/ffffffffffffff").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(ints = { 403, 429 })
	void whenGoogleCountsTooManyCallsTheCallerHearsOfIt(int status) {
		ProviderConnection busy = Consent.gmail(UUID.randomUUID(), UUID.randomUUID() + "@example.com");
		Consent.control("/google/quota", "{\"unitsPerMinute\": 1, \"status\": " + status + "}");
		HttpResponse<String> answer = get(busy, EMAILS + "?limit=1");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
	}

	@Test
	void aMailboxWhoseConsentWasTakenBackMustBeConnectedAgain() {
		String email = UUID.randomUUID() + "@example.com";
		ProviderConnection gone = Consent.gmail(UUID.randomUUID(), email);
		Consent.control("/google/users/" + email + "/revoke", "");
		HttpResponse<String> answer = get(gone, EMAILS);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
		assertThat(answer.body()).contains("/problems/reauth-required");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "%20%20", "LONG" })
	void aQueryHasToBeOne(String query) {
		String q = query.equals("LONG") ? "x".repeat(501) : query;
		HttpResponse<String> answer = get(mailbox, "/api/v1/gmail/search?q=" + q);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(get(mailbox, "/api/v1/gmail/search").statusCode()).isEqualTo(400);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static HttpResponse<String> get(ProviderConnection connection, String path) {
		return IntegrationServer.get(path, connection.token());
	}

	private static JsonNode ok(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return IntegrationServer.json(answer);
	}

	private static String body(HttpResponse<String> answer) {
		return answer.body().replaceAll("requestId\":\"[^\"]*", "");
	}

}
