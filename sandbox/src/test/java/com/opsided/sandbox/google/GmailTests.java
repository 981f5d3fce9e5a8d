package com.opsided.sandbox.google;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.amazon.SandboxClient;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.sandbox.amazon.SellerSpec;
import com.opsided.sandbox.warehouse.catalog.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gmail's API and what is in a mailbox.
 */
class GmailTests {

	private static SandboxServer server;

	private static SandboxClient sandbox;

	private static GoogleCaller google;

	private static String token;

	@BeforeAll
	static void start() {
		server = SandboxServer.start(SandboxOptions.fast()
			.sellers(List.of(new SellerSpec(3, Region.EU, 3000, LocalDate.of(2026, 3, 24), null, null))));
		sandbox = new SandboxClient(server.baseUrl());
		google = new GoogleCaller(sandbox);
		token = google.accessToken("seller1@example.com");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void theProfileTellsHowMuchMailThereIs() {
		JsonNode profile = google.json("/profile", token);
		assertThat(profile.path("emailAddress").asString()).isEqualTo("seller1@example.com");
		assertThat(profile.path("messagesTotal").asInt()).isBetween(200, 500);
		assertThat(profile.path("historyId").asString()).matches("[0-9]+");
	}

	@Test
	void aListIsPagedNewestFirst() {
		List<String> ids = new ArrayList<>();
		String next = "";
		do {
			JsonNode page = google.json("/messages?maxResults=30" + (next.isEmpty() ? "" : "&pageToken=" + next),
					token);
			assertThat(page.path("messages").size()).isLessThanOrEqualTo(30);
			page.path("messages").forEach((each) -> ids.add(each.path("id").asString()));
			next = page.path("nextPageToken").asString("");
		}
		while (!next.isEmpty());
		assertThat(ids).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(ids).hasSize(google.json("/profile", token).path("messagesTotal").asInt() - 1);
		assertThat(google.json("/messages?maxResults=500&includeSpamTrash=true", token).path("messages"))
			.hasSize(ids.size() + 1);
		assertThat(google.json("/messages?q=nosuchword", token).propertyNames()).containsExactly("resultSizeEstimate");
	}

	@Test
	void equalSeedsMakeEqualMail() {
		sandbox.post("/control/google/users", "", "{\"email\":\"one@example.com\",\"seed\":9}");
		sandbox.post("/control/google/users", "", "{\"email\":\"two@example.com\",\"seed\":9}");
		sandbox.post("/control/google/users", "", "{\"email\":\"three@example.com\",\"seed\":10}");
		String one = google.json("/messages", google.accessToken("one@example.com")).toString();
		assertThat(google.json("/messages", google.accessToken("two@example.com")).toString()).isEqualTo(one);
		assertThat(google.json("/messages", google.accessToken("three@example.com")).toString()).isNotEqualTo(one);
	}

	@Test
	void amazonsMailTellsWhatTheReportsTell() throws Exception {
		Path folder = Path.of(sandbox.seller(0).path("folder").asString());
		String report = Files.readString(folder.resolve("reports/reimbursements.txt"), StandardCharsets.ISO_8859_1);
		String truth = Files.readString(folder.resolve("truth.csv"));
		List<JsonNode> paid = find("from:fba-noreply@amazon.com subject:\"reimbursement issued\"");
		assertThat(paid).hasSizeGreaterThan(5).allSatisfy((mail) -> {
			String text = text(mail);
			assertThat(report.lines()
				.filter((line) -> line.contains(word(text, "Reimbursement ID")) && line.contains(word(text, "FNSKU"))
						&& line.contains(word(text, "Quantity reimbursed (cash)"))))
				.isNotEmpty();
		});
		assertThat(find("from:support.amazon.com subject:received")).hasSizeGreaterThan(3).allSatisfy((mail) -> {
			String text = text(mail);
			assertThat(truth.lines()
				.filter((line) -> line.contains("," + word(text, "FNSKU") + ",")
						&& line.endsWith("," + word(text, "Quantity"))))
				.isNotEmpty();
		});
		assertThat(find("subject:resolved")).isNotEmpty()
			.allSatisfy((mail) -> assertThat(report).contains("\t" + word(text(mail), "Case ID") + "\t"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			from:hostile.example               | true
			from:(hostile.example)             | true
			-from:hostile.example              | true
			subject:"no date"                  | true
			"plain and harmless"               | true
			"harmless and plain"               | false
			harmless plain                     | true
			harmle                             | false
			has:attachment                     | true
			after:2026/03/01 before:2026/03/05 | true
			after:2027/01/01                   | false
			after:1735689600                   | true
			newer_than:90000d                  | true
			older_than:90000d                  | false
			is:unread category:promotions      | true
			nosuchoperator:x                   | false
			subject:reimbursement -from:amazon | true""")
	void mailIsFoundAsGmailFindsIt(String query, boolean found) {
		assertThat(google.json("/messages?q=" + encoded(query), token).path("messages").isEmpty()).isEqualTo(!found);
	}

	@Test
	void aSearchFindsAllThatItShouldAndNothingElse() {
		Set<String> all = ids("");
		Set<String> odd = ids("from:hostile.example");
		assertThat(ids("-from:hostile.example")).doesNotContainAnyElementsOf(odd).hasSize(all.size() - odd.size());
		Set<String> attached = ids("has:attachment");
		assertThat(find("has:attachment")).hasSize(attached.size())
			.allSatisfy((mail) -> assertThat(mail.toString()).contains("attachmentId"));
		Set<String> march = ids("after:2026/03/01 before:2026/03/05");
		assertThat(find("after:2026/03/01 before:2026/03/05")).hasSize(march.size())
			.allSatisfy((mail) -> assertThat(Long.parseLong(mail.path("internalDate").asString()))
				.isBetween(1_772_323_200_000L, 1_772_668_799_999L));
	}

	@Test
	void labelsNarrowAList() {
		assertThat(google.json("/messages?labelIds=SPAM&includeSpamTrash=true", token).path("messages")).hasSize(1);
		assertThat(
				google.json("/messages?labelIds=INBOX&labelIds=UNREAD&maxResults=500", token).path("messages").size())
			.isBetween(5, 200);
	}

	@Test
	void aMessageComesInThreeFormats() {
		String id = ids("has:attachment").iterator().next();
		assertThat(google.json("/messages/" + id + "?format=minimal", token).propertyNames()).containsExactly("id",
				"threadId", "labelIds", "snippet", "sizeEstimate", "historyId", "internalDate");
		JsonNode metadata = google
			.json("/messages/" + id + "?format=metadata&metadataHeaders=subject&metadataHeaders=From", token);
		assertThat(metadata.path("payload").path("headers")).hasSize(2);
		assertThat(metadata.path("payload").has("body")).isFalse();
		JsonNode payload = google.json("/messages/" + id, token).path("payload");
		assertThat(payload.path("mimeType").asString()).startsWith("multipart/");
		JsonNode part = payload.path("parts").get(1);
		assertThat(part.path("filename").asString()).isNotEmpty();
		JsonNode attachment = google
			.json("/messages/" + id + "/attachments/" + part.path("body").path("attachmentId").asString(), token);
		assertThat(Base64.getUrlDecoder().decode(attachment.path("data").asString()))
			.hasSize(part.path("body").path("size").asInt());
	}

	@Test
	void hostileAndOddMailIsThere() {
		assertThat(text(one("subject:\"hostile html\" -subject:beside"))).contains("<script>", "onerror", "pixel.gif");
		assertThat(text(one("subject:\"null bytes\""))).contains("\0");
		assertThat(headers(one("subject:\"no date\""), "Date")).isEmpty();
		assertThat(headers(one("subject:\"subject without end\""), "Subject").get(0)).hasSizeGreaterThan(10_000);
		assertThat(headers(one("subject:\"two senders\""), "From")).hasSize(2);
		assertThat(new String(bytes(one("subject:\"in latin 1\"")), StandardCharsets.ISO_8859_1)).contains("Café");
		assertThat(new String(bytes(one("subject:返金のお知らせ")), Charset.forName("ISO-2022-JP"))).contains("返金が完了しました");
		assertThat(bytes(one("subject:\"nothing at all\""))).isEmpty();
		assertThat(one("subject:\"very deep\"").toString()).contains("0.0.0.0.0.0.0.0.0.0");
	}

	@Test
	void aMailboxIsOpenToItsOwnerAlone() {
		assertThat(status("/messages", "")).isEqualTo(401);
		assertThat(status("/messages/../../someone@example.com/messages", token)).isIn(403, 404, 400);
		assertThat(sandbox.get("/google/gmail/v1/users/other@example.com/profile").statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			/messages/0000000000000abc, 404, notFound
			/messages/not-an-id, 400, invalidArgument
			/messages?pageToken=abc, 400, invalidArgument""")
	void aWrongCallIsRefusedInGooglesWords(String path, int status, String reason) {
		refuses(google.get(path, token), status, reason);
	}

	@ParameterizedTest
	@ValueSource(ints = { 403, 429 })
	void aQuotaIsForAMinuteAndRefusedWithEitherStatus(int status) {
		sandbox.post("/control/google/quota", "", "{\"unitsPerMinute\":25,\"status\":%d}".formatted(status));
		String id = ids("subject:\"no date\"").iterator().next();
		assertThat(status("/messages/" + id, token)).isEqualTo(200);
		refuses(google.get("/messages", token), status, "rateLimitExceeded");
		sandbox.advance(Duration.ofMinutes(1));
		token = google.accessToken("seller1@example.com");
		assertThat(status("/messages", token)).isEqualTo(200);
		sandbox.post("/control/google/quota", "", "{\"unitsPerMinute\":0}");
	}

	@Test
	void faultsAreScriptedForOneUserAndCounted() {
		String other = google.accessToken("other@example.com");
		sandbox.delete("/control/calls", "");
		sandbox.post("/control/google/faults", "", """
				{"operation":"messages.list","status":403,"reason":"userRateLimitExceeded","times":1,
				"sellerId":"seller1@example.com"}""");
		sandbox.fault("{\"operation\":\"google.token\",\"status\":400,\"reason\":\"invalid_grant\",\"times\":1}");
		assertThat(status("/messages", other)).isEqualTo(200);
		refuses(google.get("/messages", token), 403, "userRateLimitExceeded");
		assertThat(status("/messages", token)).isEqualTo(200);
		assertThat(SandboxClient.text(google.refresh("1//0", Map.of()))).contains("\"error\": \"invalid_grant\"",
				"Token has been expired or revoked.");
		assertThat(sandbox.calls().toString()).contains(
				"{\"operation\":\"google.messages.list\",\"sellerId\":\"seller1@example.com\",\"outcome\":\"403\",\"count\":1}",
				"{\"operation\":\"google.messages.list\",\"sellerId\":\"seller1@example.com\",\"outcome\":\"200\",\"count\":1}");
		assertThat(
				sandbox.post("/control/google/faults", "", "{\"operation\":\"nothing\",\"status\":500}").statusCode())
			.isEqualTo(400);
	}

	private static void refuses(HttpResponse<byte[]> answer, int status, String reason) {
		JsonNode error = SandboxClient.json(answer).path("error");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(error.path("code").asInt()).isEqualTo(status);
		assertThat(error.path("errors").get(0).path("reason").asString()).isEqualTo(reason);
		assertThat(error.path("errors").get(0).path("domain").asString()).isNotEmpty();
	}

	private static int status(String path, String accessToken) {
		return google.get(path, accessToken).statusCode();
	}

	private static String encoded(String query) {
		return URLEncoder.encode(query, StandardCharsets.UTF_8);
	}

	private static Set<String> ids(String query) {
		Set<String> ids = new HashSet<>();
		google.json("/messages?maxResults=500&q=" + encoded(query), token)
			.path("messages")
			.forEach((each) -> ids.add(each.path("id").asString()));
		return ids;
	}

	private static List<JsonNode> find(String query) {
		return ids(query).stream().map((id) -> google.json("/messages/" + id, token)).toList();
	}

	private static JsonNode one(String query) {
		List<JsonNode> found = find(query);
		assertThat(found).as(query).hasSize(1);
		return found.get(0);
	}

	private static byte[] bytes(JsonNode mail) {
		JsonNode payload = mail.path("payload");
		JsonNode part = payload.has("parts") ? payload.path("parts").get(0) : payload;
		return Base64.getUrlDecoder().decode(part.path("body").path("data").asString(""));
	}

	private static String text(JsonNode mail) {
		return new String(bytes(mail), StandardCharsets.UTF_8);
	}

	private static List<String> headers(JsonNode mail, String name) {
		return mail.path("payload")
			.path("headers")
			.valueStream()
			.filter((each) -> each.path("name").asString().equals(name))
			.map((each) -> each.path("value").asString())
			.collect(Collectors.toList());
	}

	/** What follows a name in a mail of Amazon's. */
	private static String word(String text, String name) {
		return text.lines()
			.filter((line) -> line.contains(name + ": "))
			.map((line) -> line.substring(line.indexOf(name + ": ") + name.length() + 2))
			.findFirst()
			.orElseThrow();
	}

}
