package com.opsided.integration.google;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.opsided.integration.ScriptedProviders;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/** Answers of Gmail. */
final class ScriptedGmail {

	static final String MESSAGES = "/google/gmail/v1/users/me/messages";

	private ScriptedGmail() {
	}

	static ResponseDefinitionBuilder json(int status, String body) {
		return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
	}

	static ResponseDefinitionBuilder error(int status, String reason) {
		return json(status, """
				{"error":{"code":%d,"message":"x","errors":[{"domain":"usageLimits","reason":"%s","message":"x"}]}}
				""".formatted(status, reason));
	}

	static void list(ResponseDefinitionBuilder answer) {
		ScriptedProviders.providers.stubFor(WireMock.get(urlPathEqualTo(MESSAGES)).willReturn(answer));
	}

	static void message(String id, ResponseDefinitionBuilder answer) {
		ScriptedProviders.providers.stubFor(WireMock.get(urlPathEqualTo(MESSAGES + "/" + id)).willReturn(answer));
	}

	static void message(String id, String json) {
		message(id, json(200, json));
	}

	static String encoded(String text) {
		return encoded(text.getBytes(StandardCharsets.UTF_8));
	}

	static String encoded(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
