package com.opsided.integration.oauth;

import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.util.UriComponentsBuilder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promise O2: the proof key is sent where the provider takes it, and kept from everybody.
 */
@ExtendWith(OutputCaptureExtension.class)
class PkceTests {

	private final UUID user = UUID.randomUUID();

	@BeforeEach
	void allIsWell() {
		ConsentServer.allIsWell();
	}

	@Test
	void googleIsToldTheHashFirstAndTheVerifierWithTheCode() throws Exception {
		JsonNode started = ConsentServer.start("gmail", this.user);
		Map<String, String> asked = query(started);
		FakeProviders.profile("pkce-" + this.user + "@example.com");
		ConsentServer.callback("gmail", "state", started.path("state").asString(), "code", "canary-code");
		String verifier = FakeProviders.sent(FakeProviders.GOOGLE_TOKENS, "code_verifier");
		assertThat(verifier).hasSizeGreaterThanOrEqualTo(43);
		assertThat(asked).containsEntry("code_challenge_method", "S256");
		assertThat(Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII))))
			.isEqualTo(asked.get("code_challenge"));
	}

	@Test
	void theVerifierIsSealedAtRestAndInNoLogAndNoAnswer(CapturedOutput log) {
		JsonNode started = ConsentServer.start("gmail", this.user);
		byte[] kept = ConsentServer.tables()
			.sql("select verifier from consent_state where owner = ?")
			.param(this.user)
			.query(byte[].class)
			.single();
		String row = ConsentServer.tables()
			.sql("select cs::text from consent_state cs where owner = ?")
			.param(this.user)
			.query(String.class)
			.single();
		FakeProviders.profile("sealed-" + this.user + "@example.com");
		ConsentServer.callback("gmail", "state", started.path("state").asString(), "code", "canary-code");
		String verifier = FakeProviders.sent(FakeProviders.GOOGLE_TOKENS, "code_verifier");
		assertThat(verifier).isNotEmpty();
		assertThat(new String(kept, ISO_8859_1)).doesNotContain(verifier);
		assertThat(row).doesNotContain(verifier);
		assertThat(started.toString()).doesNotContain(verifier);
		assertThat(log.getAll()).doesNotContain(verifier, "canary");
	}

	@Test
	void everyConsentHasAVerifierOfItsOwn() {
		assertThat(query(ConsentServer.start("gmail", this.user)).get("code_challenge"))
			.isNotEqualTo(query(ConsentServer.start("gmail", this.user)).get("code_challenge"));
	}

	@Test
	void googleIsAskedForReadingOfflineWithThePage() {
		assertThat(query(ConsentServer.start("gmail", this.user))).containsEntry("scope", FakeProviders.SCOPE)
			.containsEntry("access_type", "offline")
			.containsEntry("prompt", "consent")
			.containsEntry("response_type", "code")
			.containsEntry("client_id", "google-client")
			.containsEntry("redirect_uri", "https://api.example/api/v1/gmail/callback");
	}

	private static Map<String, String> query(JsonNode started) {
		return UriComponentsBuilder.fromUri(URI.create(started.path("authorizationUrl").asString()))
			.build()
			.getQueryParams()
			.toSingleValueMap()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (each) -> URLDecoder.decode(each.getValue(), US_ASCII)));
	}

}
