package com.opsided.sync.console.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.web.Role;
import com.opsided.sync.console.ConsoleBrowser;
import com.opsided.sync.server.ApiServer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Report files that are handed in through the console. */
class UploadPagesTests {

	private final UUID user = UUID.randomUUID();

	private final ConsoleBrowser browser = ConsoleBrowser.as(Role.SELLER, this.user);

	@Test
	void filesLeadToTheRunThatLoadsThem() throws Exception {
		Document form = this.browser.page("/console/upload");
		assertThat(form.select("select[name=region] option")).hasSize(3);
		assertThat(form.selectFirst("input[type=file]").hasAttr("multiple")).isTrue();
		HttpResponse<String> answer = send(part("region", "EU") + file("reimbursements.csv", sample()), true);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		String run = ConsoleBrowser.redirection(answer);
		assertThat(run).matches("/console/runs/\\d+");
		ApiServer.await("the file is loaded",
				() -> this.browser.page(run).select("h1 .badge").text().equals("Completed"));
		Document page = this.browser.page(run);
		assertThat(page.text()).contains("reimbursements.csv", "(EU)");
		assertThat(this.browser.page("/console/upload").select("select[name=account] option")).hasSize(1);
	}

	@Test
	void htmxIsLedToTheRunByAHeader() throws Exception {
		this.browser.page("/console/upload");
		HttpResponse<String> answer = send(file("reimbursements.csv", sample()), true, "HX-Request", "true");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("HX-Redirect").orElse("")).matches("/console/runs/\\d+");
	}

	@Test
	void withoutAFileOrATokenNothingBegins() throws Exception {
		this.browser.page("/console/upload");
		HttpResponse<String> empty = send(file("", ""), true);
		assertThat(empty.statusCode()).isEqualTo(400);
		assertThat(ConsoleBrowser.parse(empty).getElementById("failure").text()).contains("one report file at least");
		assertThat(send(file("reimbursements.csv", sample()), false).statusCode()).isEqualTo(403);
		assertThat(ApiServer.bean(AccountTable.class).ownedBy(this.user)).isEmpty();
	}

	@Test
	void filesAreNotHandedInForAnothersAccount() throws Exception {
		Account account = ApiServer.bean(AccountTable.class).open("of " + UUID.randomUUID(), Region.NA);
		ApiServer.bean(AccountTable.class).own(account, UUID.randomUUID());
		this.browser.page("/console/upload");
		String wanted = part("account", Long.toString(account.id())) + file("reimbursements.csv", sample());
		assertThat(send(wanted, true).statusCode()).isEqualTo(404);
		ConsoleBrowser operator = ConsoleBrowser.as(Role.OPERATOR, UUID.randomUUID());
		operator.page("/console/upload");
		assertThat(send(operator, wanted, true).statusCode()).isEqualTo(302);
		assertThat(send(operator, file("reimbursements.csv", sample()), true).statusCode()).isEqualTo(400);
	}

	private HttpResponse<String> send(String parts, boolean withToken, String... headers) {
		return send(this.browser, parts, withToken, headers);
	}

	private static HttpResponse<String> send(ConsoleBrowser browser, String parts, boolean withToken,
			String... headers) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(((withToken ? part("_csrf", browser.csrf()) : "") + parts + "--x--\r\n")
			.getBytes(StandardCharsets.UTF_8));
		HttpRequest.Builder request = HttpRequest.newBuilder(ApiServer.uri("/console/upload"))
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(BodyPublishers.ofByteArray(body.toByteArray()));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return browser.send(request);
	}

	private static String part(String name, String value) {
		return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	private static String file(String name, String content) {
		return "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
				+ "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n";
	}

	private static String sample() throws IOException {
		try (Stream<Path> samples = Files.list(Path.of("..", "samples"))) {
			return Files.readString(samples.filter((file) -> file.getFileName().toString().contains("reimbursements"))
				.findFirst()
				.orElseThrow());
		}
	}

}
