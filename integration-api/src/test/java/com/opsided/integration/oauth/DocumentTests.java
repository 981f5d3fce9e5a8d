package com.opsided.integration.oauth;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTests {

	@ParameterizedTest
	@ValueSource(strings = { "amazon/auth", "amazon/callback", "amazon/login", "gmail/auth", "gmail/callback",
			"stripe/auth", "stripe/callback" })
	void theDocumentTellsWhatBrowsersAndScriptsAreAnswered(String route) {
		JsonNode answers = ConsentServer
			.json(ConsentServer.send(ConsentServer.request("/v3/api-docs", UUID.randomUUID())))
			.path("paths")
			.path("/api/v1/" + route)
			.path("get")
			.path("responses");
		assertThat(List.copyOf(answers.propertyNames())).containsExactlyInAnyOrder("200", "302", "default");
		assertThat(answers.path("200").path("content").path("application/json").path("schema").path("$ref").asString())
			.endsWith(route.endsWith("callback") ? "/Finished" : "/Started");
	}

}
