package com.opsided.integration.google;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.opsided.integration.Consent;
import com.opsided.integration.IntegrationServer;
import com.opsided.integration.ProviderConnection;
import com.opsided.integration.ScriptedProviders;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

/** What is attached is handed out to be saved, and to nobody but its owner. */
class AttachmentTests {

	private static final String EMAILS = "/api/v1/gmail/emails/";

	private static ProviderConnection mailbox;

	private final ProviderConnection scripted = ProviderConnection
		.of(UUID.randomUUID(), Provider.GMAIL, UUID.randomUUID() + "@example.com")
		.tokens("ya29.first", "1//refresh");

	@BeforeAll
	static void connect() {
		mailbox = Consent.gmail(UUID.randomUUID(), UUID.randomUUID() + "@example.com");
	}

	@AfterEach
	void forget() {
		ScriptedProviders.providers.resetAll();
	}

	/** The way of a claim's page: a search by several names, a message, its invoice. */
	@Test
	void anInvoiceIsFoundByAnyOfItsNamesAndSaved() {
		JsonNode all = search(mailbox, "has:attachment subject:invoice");
		assertThat(all).isNotEmpty();
		String text = mail(mailbox, all.get(0).path("id").asString()).path("text").asString();
		String label = text.replaceAll("(?s).*?label (\\w+).*", "$1");
		JsonNode found = search(mailbox, "has:attachment {\"no-such-sku\" \"" + label + "\"}");
		assertThat(found).isNotEmpty();
		assertThat(search(mailbox, "has:attachment {\"no-such-sku\" \"nor-this-one\"}")).isEmpty();
		String id = found.get(0).path("id").asString();
		JsonNode attachment = mail(mailbox, id).path("attachments").get(0);
		HttpResponse<String> saved = IntegrationServer
			.get(EMAILS + id + "/attachments/" + attachment.path("id").asString(), mailbox.token());
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
		assertThat(saved.body()).startsWith("%PDF-").contains(label).hasSize(attachment.path("size").asInt());
		assertThat(saved.headers().firstValue("Content-Type")).hasValue("application/pdf");
		assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;")
			.contains(attachment.path("fileName").asString());
		assertThat(saved.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(saved.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
	}

	@Test
	void nobodySavesWhatWasMailedToAnother() {
		String id = search(mailbox, "has:attachment subject:invoice").get(0).path("id").asString();
		String path = EMAILS + id + "/attachments/p2";
		assertThat(IntegrationServer.get(path, mailbox.token()).statusCode()).isEqualTo(200);
		ProviderConnection other = Consent.gmail(UUID.randomUUID(), UUID.randomUUID() + "@example.com");
		assertThat(IntegrationServer.get(path, other.token()).statusCode()).isEqualTo(404);
		for (String foreign : List.of("connectionId=" + mailbox.id(), "userId=" + mailbox.user())) {
			assertThat(IntegrationServer.get(path + "?" + foreign, other.token()).statusCode()).isEqualTo(404);
		}
		String operator = IntegrationServer.token(Role.OPERATOR, UUID.randomUUID());
		assertThat(IntegrationServer.get(path + "?userId=" + mailbox.user(), operator).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "p0", "p1", "p99", "2", "x", "..%5cp2", "p2%20", "p02" })
	void whatIsNoAttachmentIsNotFound(String attachment) {
		String id = search(mailbox, "has:attachment subject:invoice").get(0).path("id").asString();
		assertThat(IntegrationServer.get(EMAILS + id + "/attachments/" + attachment, mailbox.token()).statusCode())
			.isIn(400, 404);
	}

	@ParameterizedTest
	@CsvSource({ "application/pdf,application/pdf", "IMAGE/PNG,image/png", "text/html,application/octet-stream",
			"image/svg+xml,application/octet-stream", "application/xhtml+xml,application/octet-stream",
			"text/javascript,application/octet-stream", "'x\\r\\nX-Evil: 1',application/octet-stream",
			"'',application/octet-stream" })
	void onlyHarmlessTypesAreHandedOn(String says, String told) {
		HttpResponse<String> saved = saved(says, "a.bin", "\"size\":3,\"data\":\"YWJj\"");
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
		assertThat(saved.headers().firstValue("Content-Type")).hasValue(told);
		assertThat(saved.headers().firstValue("X-Evil")).isEmpty();
		assertThat(saved.body()).isEqualTo("abc");
	}

	@ParameterizedTest
	@CsvSource({ "../../etc/passwd,passwd", "'C:\\\\\\\\evil\\\\\\\\run.exe',run.exe", ".htaccess,htaccess",
			"'a\\\"; filename=b.exe','a_; filename=b.exe'", "'x\\r\\nSet-Cookie: a=b',x Set-Cookie_ a=b",
			"'\\u202egpj.exe',gpj.exe", "'/',attachment", "'..',attachment" })
	void aNameHasNeitherFoldersNorTricks(String says, String told) {
		HttpResponse<String> saved = saved("application/pdf", says, "\"size\":3,\"data\":\"YWJj\"");
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
		String encoded = URLEncoder.encode(told, StandardCharsets.UTF_8).replace("+", "%20");
		assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;")
			.endsWith("filename*=UTF-8''" + encoded);
		assertThat(saved.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void anAttachmentThatIsTooLargeIsNotEvenAskedFor() {
		HttpResponse<String> saved = saved("application/pdf", "a.pdf", "\"size\":70000,\"attachmentId\":\"A1\"");
		assertThat(saved.statusCode()).isEqualTo(502);
		assertThat(saved.body()).contains("/problems/provider-answer", "save it from Gmail itself");
		ScriptedProviders.providers.verify(0, getRequestedFor(urlPathMatching(".*/attachments/.*")));
	}

	@Test
	void anAttachmentThatLiesAboutItsSizeIsRefusedAsWell() {
		content("{\"size\":5,\"data\":\"" + "A".repeat(100_000) + "\"}", 200);
		assertThat(saved("application/pdf", "a.pdf", "\"size\":5,\"attachmentId\":\"A1\"").statusCode()).isEqualTo(502);
		content("{\"size\":5,\"data\":\"" + "A".repeat(300_000) + "\"}", 200);
		assertThat(saved("application/pdf", "a.pdf", "\"attachmentId\":\"A1\"").statusCode()).isEqualTo(502);
	}

	@ParameterizedTest
	@CsvSource({ "404,404", "500,503", "403,409", "200,200" })
	void whatGmailSaysOfTheContentIsToldAsElsewhere(int status, int told) {
		content((status == 200) ? "{\"size\":3}" : "{\"error\":{\"code\":" + status + "}}", status);
		assertThat(saved("application/pdf", "a.pdf", "\"size\":3,\"attachmentId\":\"A1\"").statusCode())
			.isEqualTo(told);
	}

	@Test
	void theQuotaOfGmailIsToldWithItsEnd() {
		content("{\"error\":{\"code\":429,\"errors\":[{\"reason\":\"rateLimitExceeded\"}]}}", 429);
		HttpResponse<String> answer = saved("application/pdf", "a.pdf", "\"size\":3,\"attachmentId\":\"A1\"");
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
	}

	private HttpResponse<String> saved(String type, String name, String body) {
		ScriptedGmail.message("m1",
				"{\"id\":\"m1\",\"payload\":{\"mimeType\":\"multipart/mixed\",\"parts\":[{\"mimeType\":\"" + type
						+ "\",\"filename\":\"" + name + "\",\"body\":{" + body + "}}]}}");
		return ScriptedProviders.get(EMAILS + "m1/attachments/p1", this.scripted.token());
	}

	private static void content(String json, int status) {
		ScriptedProviders.providers.stubFor(get(urlPathEqualTo(ScriptedGmail.MESSAGES + "/m1/attachments/A1"))
			.willReturn(ScriptedGmail.json(status, json)));
	}

	private static JsonNode search(ProviderConnection connection, String query) {
		return ok("/api/v1/gmail/search?limit=20&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8), connection)
			.path("items");
	}

	private static JsonNode mail(ProviderConnection connection, String id) {
		return ok(EMAILS + id, connection);
	}

	private static JsonNode ok(String path, ProviderConnection connection) {
		HttpResponse<String> answer = IntegrationServer.get(path, connection.token());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return IntegrationServer.json(answer);
	}

}
