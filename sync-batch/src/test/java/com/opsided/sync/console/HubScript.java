package com.opsided.sync.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

/** What integration-api says in one test, forgotten when it is closed. */
public final class HubScript implements AutoCloseable {

	private final List<StubMapping> said = new ArrayList<>();

	/** Answers a request. */
	public void on(MappingBuilder request, ResponseDefinitionBuilder answer) {
		this.said.add(ScriptedHub.server().stubFor(request.willReturn(answer)));
	}

	/** A problem (RFC 9457). */
	public static ResponseDefinitionBuilder problem(int status, String type, String detail, String... fields) {
		List<String> errors = new ArrayList<>();
		for (int i = 0; i < fields.length; i += 2) {
			errors.add("{\"field\":\"" + fields[i] + "\",\"detail\":\"" + fields[i + 1] + "\"}");
		}
		return aResponse().withStatus(status)
			.withHeader("Content-Type", "application/problem+json")
			.withBody("{\"type\":\"/problems/%s\",\"detail\":\"%s\",\"errors\":[%s]}".formatted(type, detail,
					String.join(",", errors)));
	}

	/** What was asked, the first request first. */
	public static List<LoggedRequest> asked(RequestPatternBuilder pattern) {
		return ScriptedHub.server().findAll(pattern);
	}

	/** What the access token says that a request was made with. */
	public static String claims(LoggedRequest request) {
		String token = request.getHeader("Authorization").replace("Bearer ", "");
		return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.said.forEach(ScriptedHub.server()::removeStubMapping);
	}

}
