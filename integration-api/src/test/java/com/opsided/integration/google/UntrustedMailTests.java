package com.opsided.integration.google;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.integration.ProviderConnection;
import com.opsided.integration.ScriptedProviders;
import com.opsided.shared.connection.Provider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever somebody mails, it is text, and it breaks nothing (E2). */
class UntrustedMailTests {

	private static final String EMAILS = "/api/v1/gmail/emails";

	private final ProviderConnection connection = ProviderConnection
		.of(UUID.randomUUID(), Provider.GMAIL, UUID.randomUUID() + "@example.com")
		.tokens("ya29.first", "1//refresh");

	@AfterEach
	void forget() {
		ScriptedProviders.providers.resetAll();
	}

	@Test
	void ofAMessageWithBothPartsThePlainOneIsDelivered() {
		JsonNode mail = mail(multipart(part("text/html", "<b>bold</b>"), part("text/plain", "plain\r\ntext")));
		assertThat(mail.get("text").asString()).isEqualTo("plain\ntext");
		assertThat(mail.get("textFrom").asString()).isEqualTo("PLAIN");
	}

	@Test
	void ofHtmlOnlyWhatAPersonReadsIsLeft() {
		JsonNode mail = mail(part("text/html",
				"""
						<html><head><title>no</title><style>p{}</style></head><body onload="steal()">
						<script>alert(1)</script><p>Dear&nbsp;seller,</p><p>we <b>reimbursed</b> you &lt;12.00&gt;.</p>
						<table><tr><td>SKU</td><td>X1</td></tr></table><img src=x onerror=alert(2)>
						<a href="javascript:alert(3)">click</a><div hidden>unseen</div><svg onload=alert(4)>x</svg></body></html>
						"""));
		assertThat(mail.get("textFrom").asString()).isEqualTo("HTML");
		assertThat(mail.get("text").asString()).isEqualTo("""
				Dear seller,
				we reimbursed you <12.00>.
				SKU X1

				click""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<scr<script>ipt>alert(1)</script>", "<p", "<!--", "<![CDATA[<script>alert(1)</script>]]>",
			"<style><script>alert(1)", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
			"<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
			"<textarea><script>alert(1)</textarea>" })
	void brokenHtmlIsTextInJsonAndNeverMarkup(String html) {
		HttpResponse<String> answer = answer(part("text/html", html));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
	}

	@Test
	void aHundredThousandNestedElementsAreOnlyText() {
		JsonNode mail = mail(part("text/html", "<b>".repeat(15_000) + "deep"));
		assertThat(mail.get("text").asString()).isEqualTo("deep");
	}

	@Test
	void partsInPartsAreFoundInWhateverDepth() {
		String nested = part("text/plain", "innermost");
		for (int depth = 0; depth < 60; depth++) {
			nested = multipart(nested);
		}
		assertThat(mail(nested).get("text").asString()).isEqualTo("innermost");
	}

	@Test
	void aMessageWithMorePartsThanAnybodyNeedsIsReadAsFarAsThat() {
		String parts = (part("text/x-other", "") + ",").repeat(1500);
		JsonNode mail = mail(
				"{\"mimeType\":\"multipart/mixed\",\"parts\":[" + parts + part("text/plain", "late") + "]}");
		assertThat(mail.get("textFrom").asString()).isEqualTo("NONE");
	}

	@Test
	void controlCharactersAreTakenOut() {
		ScriptedGmail.message("m1", """
				{"id":"m1","snippet":"it\\u0000&#39;s &lt;b&gt;","payload":{"mimeType":"text/plain",
				"headers":[{"name":"Subject","value":"a\\u0000b\\r\\nX-Evil: 1\\u001b[31m"}],"body":{"data":"%s"}}}
				""".formatted(ScriptedGmail.encoded("nul\0 bell\u0007 tab\t end")));
		JsonNode mail = IntegrationServer.json(get());
		assertThat(mail.get("text").asString()).isEqualTo("nul bell tab\t end");
		assertThat(mail.get("subject").asString()).isEqualTo("ab X-Evil: 1[31m");
		assertThat(mail.get("snippet").asString()).isEqualTo("it's <b>");
	}

	@Test
	void aMessageOfWhichNothingIsToldIsStillAnAnswer() {
		ScriptedGmail.message("m1", "{}");
		JsonNode mail = IntegrationServer.json(get());
		assertThat(mail.get("text").asString()).isEmpty();
		assertThat(mail.get("subject").isNull()).isTrue();
		ScriptedGmail.message("m1",
				"""
						{"id":"m1","payload":{"headers":[null,{},{"name":null,"value":"x"},{"name":"Subject"}],"parts":[null,{}],
						"body":{}}}""");
		assertThat(get().statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Tue, 3 Nov 2026 10:00:00 +0100 (CET)|2026-11-03T09:00:00Z",
					"3 Nov 2026 10:00:00 GMT|2026-11-03T10:00:00Z", "yesterday|", "Thu, 99 Nov 2026 10:00:00 GMT|",
					"Tue, 3 Nov 999999999 10:00:00 GMT|", "''|" })
	void aDateIsOneOrNone(String written, String told) {
		ScriptedGmail.message("m1",
				"{\"id\":\"m1\",\"payload\":{\"headers\":[{\"name\":\"date\",\"value\":\"" + written + "\"}]}}");
		JsonNode sentAt = IntegrationServer.json(get()).get("sentAt");
		assertThat(sentAt.isNull() ? null : sentAt.asString()).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource({ "1762164000000,2025-11-03T10:00:00Z", "9223372036854775807,", "-5,", "253402300800000," })
	void aTimeIsOneOrNone(String millis, String told) {
		ScriptedGmail.message("m1", "{\"id\":\"m1\",\"internalDate\":\"" + millis + "\",\"payload\":{}}");
		JsonNode receivedAt = IntegrationServer.json(get()).get("receivedAt");
		assertThat(receivedAt.isNull() ? null : receivedAt.asString()).isEqualTo(told);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"id\":\"m1\",\"internalDate\":\"99999999999999999999\",\"payload\":{}}",
			"{\"id\":\"m1\",\"internalDate\":1e400,\"payload\":{}}", "{\"id\":\"m1\",\"sizeEstimate\":99999999999}",
			"{\"id\":\"m1\",\"payload\":\"x\"}", "{\"id\":\"m1\",\"labelIds\":{}}", "[]", "" })
	void aMessageThatCannotBeReadHarmsNoOther(String odd) {
		ScriptedGmail.message("m1", odd);
		ScriptedGmail.message("m2",
				"{\"id\":\"m2\",\"payload\":{\"headers\":[{\"name\":\"Subject\",\"value\":\"fine\"}]}}");
		ScriptedGmail.list(ScriptedGmail.json(200, "{\"messages\":[{\"id\":\"m1\"},{\"id\":\"m2\"}]}"));
		assertThat(get().statusCode()).as(odd).isEqualTo(502);
		HttpResponse<String> list = ScriptedProviders.get(EMAILS, this.connection.token());
		assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
		JsonNode items = IntegrationServer.json(list).get("items");
		assertThat(items.get(0).get("id").asString()).isEqualTo("m1");
		assertThat(items.get(0).get("readable").asBoolean()).isFalse();
		assertThat(items.get(1).get("subject").asString()).isEqualTo("fine");
	}

	@ParameterizedTest
	@CsvSource({ "ISO-8859-1,Grüße", "windows-1252,€ 12", "UTF-8,Grüße 🎉", "Shift_JIS,返金", "ISO-2022-JP,返金" })
	void aTextIsReadInTheCharsetItIsIn(String charset, String text) {
		assertThat(text(charset, text.getBytes(Charset.forName(charset)))).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ISO-8859-1", "no-such-charset", "!!", "" })
	void aTextThatGmailMadeUtf8IsReadAsThatWhateverItsHeaderSays(String charset) {
		assertThat(text(charset, "Grüße".getBytes(StandardCharsets.UTF_8))).isEqualTo("Grüße");
	}

	@Test
	void bytesThatAreNoUtf8AlthoughTheySaySoAreReadAllTheSame() {
		assertThat(text("UTF-8", new byte[] { 'a', (byte) 0xfc, 'b' })).isEqualTo("aüb");
	}

	@ParameterizedTest
	@ValueSource(strings = { "not base64!", "====", "A", "YWJj\\n", "YWJj+/==" })
	void dataThatIsNoBase64IsReadAsFarAsItGoes(String data) {
		ScriptedGmail.message("m1",
				"{\"id\":\"m1\",\"payload\":{\"mimeType\":\"text/plain\",\"body\":{\"data\":\"" + data + "\"}}}");
		assertThat(get().statusCode()).isEqualTo(200);
	}

	@Test
	void aTextThatIsTooLongIsCutAndSaysSo() {
		JsonNode mail = mail(part("text/plain", "🎉".repeat(4000)));
		assertThat(mail.get("truncated").asBoolean()).isTrue();
		assertThat(mail.get("text").asString()).isEqualTo("🎉".repeat(2500));
		assertThat(mail(part("text/html", "<p>" + "a".repeat(6000))).get("text").asString()).hasSize(5000);
	}

	@Test
	void attachmentsAreNamedAndNotDeliveredWithTheMessage() {
		JsonNode mail = mail(multipart(part("text/plain", "see"),
				"{\"mimeType\":\"text/html\",\"filename\":\"../../etc/passwd\",\"body\":{\"size\":7,\"attachmentId\":\"a\"}}"));
		assertThat(mail.get("attachments"))
			.hasToString("[{\"id\":\"p2\",\"fileName\":\"../../etc/passwd\",\"mimeType\":\"text/html\",\"size\":7}]");
		assertThat(mail.get("text").asString()).isEqualTo("see");
	}

	private String text(String charset, byte[] bytes) {
		ScriptedGmail.message("m1", """
				{"id":"m1","payload":{"mimeType":"text/plain","headers":[{"name":"Content-Type",
				"value":"text/plain; charset=%s; format=flowed"}],"body":{"data":"%s"}}}
				""".formatted(charset, ScriptedGmail.encoded(bytes)));
		return IntegrationServer.json(get()).get("text").asString();
	}

	private static String multipart(String... parts) {
		return "{\"mimeType\":\"multipart/alternative\",\"parts\":[" + String.join(",", parts) + "]}";
	}

	private static String part(String type, String text) {
		return "{\"mimeType\":\"%s\",\"filename\":\"\",\"body\":{\"data\":\"%s\"}}".formatted(type,
				ScriptedGmail.encoded(text));
	}

	private JsonNode mail(String payload) {
		HttpResponse<String> answer = answer(payload);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return IntegrationServer.json(answer);
	}

	private HttpResponse<String> answer(String payload) {
		ScriptedGmail.message("m1", "{\"id\":\"m1\",\"threadId\":\"t1\",\"payload\":" + payload + "}");
		return get();
	}

	private HttpResponse<String> get() {
		return ScriptedProviders.get(EMAILS + "/m1", this.connection.token());
	}

}
