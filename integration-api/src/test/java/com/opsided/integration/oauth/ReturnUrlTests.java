package com.opsided.integration.oauth;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Promise O4: a browser is sent to pages of the operator's and nowhere else. */
class ReturnUrlTests {

	private final UUID user = UUID.randomUUID();

	@BeforeEach
	void allIsWell() {
		ConsentServer.allIsWell();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/done", "//evil.example", "//app.example/done",
			"https://app.example@evil.example/done", "https://user:pw@app.example/done",
			"https://app.example\\@evil.example", "https:\\\\app.example\\done", "https://app.example/done/../evil",
			"https://app.example/done?next=//evil", "https://app.example/done#evil", "https://app.example:443/done",
			"https://app.example.evil.example/done", "http://app.example/done", "HTTPS://APP.EXAMPLE/done",
			"javascript:alert(1)", "data:text/html,x", "/done", "https://app.example/done ",
			"https://app.example/done%0d%0aSet-Cookie:x", "" })
	void aPageThatTheOperatorDidNotNameIsRefusedBeforeAnythingIsStored(String page) {
		for (String provider : new String[] { "amazon", "gmail", "stripe" }) {
			HttpResponse<String> answer = start(provider, page);
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(ConsentServer.json(answer).path("errors").path(0).path("field").asString())
				.isEqualTo("returnUrl");
		}
		assertThat(ConsentServer.stored(this.user)).containsOnly(0);
	}

	@Test
	void aPageThatTheOperatorNamedIsShownInTheEnd() {
		String state = ConsentServer.json(start("amazon", ConsentServer.PAGE)).path("state").asString();
		HttpResponse<String> answer = ConsentServer.callback("amazon", "state", state, "spapi_oauth_code", "canary",
				"selling_partner_id", "A" + System.nanoTime());
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow())
			.startsWith(ConsentServer.PAGE + "?connection=")
			.endsWith("&provider=amazon")
			.doesNotContain("canary");
	}

	private HttpResponse<String> start(String provider, String page) {
		return ConsentServer.send(ConsentServer.request(
				"/api/v1/" + provider + "/auth?returnUrl=" + URLEncoder.encode(page, StandardCharsets.UTF_8),
				this.user));
	}

}
