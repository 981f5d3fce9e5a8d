package com.opsided.integration.walls;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.opsided.integration.IntegrationServer;
import com.opsided.integration.google.GoogleProperties;
import com.opsided.integration.login.Person;
import com.opsided.sandbox.amazon.SandboxApplication;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import com.opsided.shared.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promise C1: secrets are sent through every flow and then looked for in all tables, in
 * the whole log and in every answer but the one that hands them over.
 */
@ExtendWith(OutputCaptureExtension.class)
class CanaryTests {

	private static final LoggingSystem logging = LoggingSystem.get(CanaryTests.class.getClassLoader());

	private final Map<String, String> secrets = new LinkedHashMap<>();

	private final Person user = Person.make(Role.SELLER, "canary password " + UUID.randomUUID());

	@BeforeEach
	void everythingIsLogged() {
		logging.setLogLevel("com.opsided", LogLevel.DEBUG);
		this.secrets.put("the password", this.user.password());
		this.secrets.put("what signs tokens", IntegrationServer.SECRET);
		this.secrets.put("what signed tokens", IntegrationServer.PREVIOUS_SECRET);
		this.secrets.put("what seals tokens", IntegrationServer.ENCRYPTION_KEY);
		this.secrets.put("Amazon's client secret", SandboxApplication.USUAL.clientSecret());
		this.secrets.put("Google's client secret", "sandbox-google-secret");
		this.secrets.put("Stripe's secret key", "sk_test_sandbox");
		this.secrets.put("Stripe's webhook secret", "whsec_sandbox");
	}

	@AfterEach
	void asBefore() {
		logging.setLogLevel("com.opsided", null);
	}

	@Test
	void noSecretIsInATableALogOrAnAnswer(CapturedOutput log) {
		String access = sessions();
		apiKeys(access);
		connect(access, "gmail", Map.of("user", this.user.email(), "granted", GoogleProperties.SCOPE));
		connect(access, "stripe", Map.of("account", "acct_canary" + System.nanoTime()));
		use(access);
		assertThat(this.secrets).hasSizeGreaterThanOrEqualTo(17);
		String tables = dump();
		assertThat(tables).contains(this.user.id().toString(), this.user.email());
		assertThat(log.getAll()).contains("A call was refused");
		this.secrets.forEach((what, secret) -> {
			for (String form : forms(secret)) {
				assertThat(tables.contains(form)).as("%s in a table", what).isFalse();
				assertThat(log.getAll().contains(form)).as("%s in the log", what).isFalse();
			}
		});
	}

	/** Logs in, wrongly and rightly, goes on, and uses a spent token. */
	private String sessions() {
		this.secrets.put("a wrong password", "wrong canary " + UUID.randomUUID());
		answered(post("/api/v1/auth/login", null,
				Map.of("email", this.user.email(), "password", this.secrets.get("a wrong password"))));
		JsonNode first = login();
		String refresh = secret("a refresh token", first.path("refreshToken").asString());
		JsonNode second = IntegrationServer
			.json(answered(post("/api/v1/auth/refresh", null, Map.of("refreshToken", refresh))));
		secret("the next refresh token", second.path("refreshToken").asString());
		secret("the next access token", second.path("accessToken").asString());
		answered(post("/api/v1/auth/refresh", null, Map.of("refreshToken", "canary" + refresh)));
		answered(get("/api/v1/auth/me", "broken" + second.path("accessToken").asString()));
		return secret("the last access token", login().path("accessToken").asString());
	}

	private JsonNode login() {
		JsonNode tokens = IntegrationServer.json(answered(post("/api/v1/auth/login", null,
				Map.of("email", this.user.email(), "password", this.user.password()))));
		secret("an access token " + this.secrets.size(), tokens.path("accessToken").asString());
		secret("a refresh token " + this.secrets.size(), tokens.path("refreshToken").asString());
		return tokens;
	}

	private void apiKeys(String access) {
		HttpResponse<String> made = answered(post("/api/v1/api-keys", access, Map.of("name", "of a canary")));
		String key = secret("an API key", IntegrationServer.json(made).path("key").asString());
		answered(get("/api/v1/api-keys", access));
		answered(get("/api/v1/connections", key));
		answered(get("/api/v1/connections", key + "x"));
	}

	/** Consents at the simulated provider; the code comes back in the address. */
	private void connect(String access, String provider, Map<String, String> choices) {
		JsonNode started = IntegrationServer.json(answered(get("/api/v1/" + provider + "/auth", access)));
		URI page = URI.create(started.path("authorizationUrl").asString());
		Map<String, String> form = new LinkedHashMap<>(choices);
		form.put("decision", "confirm");
		for (String field : page.getRawQuery().split("&")) {
			form.put(field.split("=", 2)[0],
					java.net.URLDecoder.decode(field.split("=", 2)[1], StandardCharsets.UTF_8));
		}
		HttpResponse<String> consented = IntegrationServer.send(HttpRequest.newBuilder(page.resolve(page.getPath()))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(encoded(form))));
		String query = URI.create(consented.headers().firstValue("Location").orElseThrow()).getRawQuery();
		Matcher code = Pattern.compile("(?:^|&)code=([^&]+)").matcher(query);
		assertThat(code.find()).as(query).isTrue();
		secret("the code of " + provider, code.group(1));
		HttpResponse<String> connected = answered(get("/api/v1/" + provider + "/callback?" + query, null));
		assertThat(connected.statusCode()).as(connected.body()).isEqualTo(200);
		UUID id = UUID.fromString(IntegrationServer.json(connected).path("connection").path("id").asString());
		for (String field : List.of("refreshToken", "accessToken")) {
			secret(provider + "'s " + field,
					Tenant.EVERYBODY.call(() -> IntegrationServer.bean(ConnectionSecretTable.class)
						.get(new SecretPlace(this.user.id(), id, field))
						.orElseThrow()));
		}
		answered(get("/api/v1/" + provider + "/callback?" + query, null));
	}

	/** Calls the providers, refreshes and disconnects, with what is kept. */
	private void use(String access) {
		for (String path : List.of("/api/v1/gmail/emails", "/api/v1/stripe/account", "/api/v1/stripe/transactions",
				"/api/v1/connections", "/api/v1/auth/me")) {
			assertThat(answered(get(path, access)).statusCode()).as(path).isEqualTo(200);
		}
		for (JsonNode connection : IntegrationServer.json(get("/api/v1/connections", access)).path("items")) {
			String id = connection.path("id").asString();
			answered(post("/api/v1/connections/" + id + "/refresh", access, Map.of()));
		}
		String wanted = secret("the next password", "canary password " + UUID.randomUUID());
		answered(IntegrationServer.call("PUT", IntegrationServer.request("/api/v1/auth/password", access),
				Person.json(Map.of("currentPassword", this.user.password(), "newPassword", wanted))));
		answered(post("/api/v1/auth/logout", access, Map.of()));
		answered(get("/api/v1/auth/me", access));
	}

	private String secret(String what, String secret) {
		assertThat(secret).as(what).hasSizeGreaterThan(8);
		this.secrets.put(what, secret);
		return secret;
	}

	/** What was known before an answer is not in it. */
	private HttpResponse<String> answered(HttpResponse<String> answer) {
		String whole = answer.headers().map() + "\n" + answer.body();
		this.secrets.forEach((what,
				secret) -> forms(secret).forEach((form) -> assertThat(whole.contains(form))
					.as("%s in the answer of %s", what, answer.uri().getPath())
					.isFalse()));
		return answer;
	}

	/** As it is, and as it would stand in a table of bytes or in a header. */
	private static List<String> forms(String secret) {
		byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
		String coded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
		return Stream
			.of(secret, HexFormat.of().formatHex(bytes), coded, URLEncoder.encode(secret, StandardCharsets.UTF_8))
			.distinct()
			.toList();
	}

	/** All rows of all tables as text. */
	private static String dump() {
		List<String> rows = new ArrayList<>();
		for (String table : IntegrationServer.owner()
			.sql("select tablename from pg_tables where schemaname = 'public'")
			.query(String.class)
			.list()) {
			rows.addAll(
					IntegrationServer.owner().sql("select t::text from " + table + " t").query(String.class).list());
		}
		assertThat(rows).hasSizeGreaterThan(100);
		return String.join("\n", rows);
	}

	private static HttpResponse<String> get(String path, @Nullable String token) {
		return IntegrationServer
			.send((token != null) ? IntegrationServer.request(path, token) : IntegrationServer.request(path));
	}

	private static HttpResponse<String> post(String path, @Nullable String token, Map<String, @Nullable String> body) {
		return IntegrationServer.call("POST",
				(token != null) ? IntegrationServer.request(path, token) : IntegrationServer.request(path),
				body.isEmpty() ? "" : Person.json(body));
	}

	private static String encoded(Map<String, String> form) {
		return String.join("&",
				form.entrySet()
					.stream()
					.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
					.toList());
	}

}
