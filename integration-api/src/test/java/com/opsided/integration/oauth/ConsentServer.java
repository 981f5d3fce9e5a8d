package com.opsided.integration.oauth;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import com.opsided.integration.IntegrationApplication;
import com.opsided.integration.IntegrationServer;
import com.opsided.integration.MovableClock;
import com.opsided.shared.web.MintToken;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.SigningKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application with providers that answer as a test says, and a database of its own,
 * so that nobody else's worker speaks to them.
 */
public final class ConsentServer {

	public static final String PAGE = "https://app.example/done";

	public static final MovableClock clock = new MovableClock();

	private static final ConfigurableApplicationContext beans = application(List.of());

	private static final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private ConsentServer() {
	}

	/** Starts the application, with settings over the usual ones of these tests. */
	public static ConfigurableApplicationContext application(List<String> more) {
		SpringApplication application = IntegrationApplication.forServer();
		application.addPrimarySources(List.of(Beans.class));
		List<String> arguments = new ArrayList<>(arguments(FakeProviders.server.baseUrl()));
		arguments.addAll(more);
		ConfigurableApplicationContext started = application.run(arguments.toArray(String[]::new));
		IntegrationServer.keepLog();
		return started;
	}

	private static List<String> arguments(String base) {
		return List.of("--opsided.home=" + Path.of("target", "opsided-home-consent").toAbsolutePath(),
				"--server.port=0", "--management.server.port=0", "--JWT_SECRET=" + IntegrationServer.SECRET,
				"--ENCRYPTION_KEY=" + IntegrationServer.ENCRYPTION_KEY, "--spring.profiles.include=development",
				"--opsided.pool.size=8", "--opsided.amazon.token-url=" + base + FakeProviders.AMAZON_TOKENS,
				"--opsided.amazon.client-id=amazon-client", "--opsided.amazon.client-secret=amazon-canary-secret",
				"--opsided.amazon.consent.application-id=amzn1.sp.solution.1",
				"--opsided.amazon.consent.secret-since=" + LocalDate.now(ZoneOffset.UTC).minusDays(10),
				"--opsided.google.client-id=google-client", "--opsided.google.client-secret=google-canary-secret",
				"--opsided.google.token-url=" + base + FakeProviders.GOOGLE_TOKENS,
				"--opsided.google.revoke-url=" + base + FakeProviders.GOOGLE_REVOKE,
				"--opsided.google.gmail-url=" + base + "/google/", "--opsided.stripe.client-id=ca_1",
				"--opsided.stripe.client-secret=sk_canary", "--opsided.stripe.connect-url=" + base + "/stripe",
				"--opsided.stripe.api-url=" + base + "/stripe", "--opsided.oauth.public-url=https://api.example",
				"--opsided.oauth.return-urls=" + PAGE, "--opsided.oauth.sign-in-url=https://app.example/sign-in",
				"--opsided.oauth.wire.read=4s", "--opsided.oauth.wire.reply=6s", "--opsided.oauth.wire.reply-size=64KB",
				"--opsided.oauth.revocation.pause=100ms");
	}

	public static <T> T bean(Class<T> type) {
		return beans.getBean(type);
	}

	public static JdbcClient tables() {
		return JdbcClient.create(beans.getBean("ownerDataSource", DataSource.class));
	}

	public static String token(UUID user) {
		return token(Role.SELLER, user);
	}

	public static String token(Role role, UUID user) {
		return new MintToken(SigningKeys.of(IntegrationServer.SECRET, null), clock).mint(user, role,
				Duration.ofHours(1));
	}

	public static HttpRequest.Builder request(String path) {
		return request(beans, path);
	}

	public static HttpRequest.Builder request(ConfigurableApplicationContext server, String path) {
		return HttpRequest.newBuilder(
				URI.create("http://localhost:" + server.getEnvironment().getProperty("local.server.port") + path));
	}

	public static HttpRequest.Builder request(String path, UUID user) {
		return request(path).header("Authorization", "Bearer " + token(user));
	}

	public static HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return http.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError("The server did not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted", ex);
		}
	}

	public static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	/** Starts a consent as a script does. */
	public static JsonNode start(String provider, UUID user) {
		return json(send(request("/api/v1/" + provider + "/auth", user)));
	}

	/** A state that was just started. */
	public static String state(String provider, UUID user) {
		return start(provider, user).path("state").asString();
	}

	/** What a browser does that a provider sent back. */
	public static HttpResponse<String> callback(String provider, String... query) {
		return send(callbackRequest(provider, query));
	}

	public static HttpRequest.Builder callbackRequest(String provider, String... query) {
		StringBuilder path = new StringBuilder("/api/v1/" + provider + "/callback");
		for (int i = 0; i < query.length; i += 2) {
			path.append((i == 0) ? '?' : '&')
				.append(query[i])
				.append('=')
				.append(URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
		}
		return request(path.toString());
	}

	/** The consent of a seller, from the start to the connection. */
	public static HttpResponse<String> connectAmazon(UUID user, String seller) {
		return callback("amazon", "state", state("amazon", user), "spapi_oauth_code", "canary-code",
				"selling_partner_id", seller);
	}

	public static HttpResponse<String> connectGoogle(UUID user, String mailbox) {
		FakeProviders.profile(mailbox);
		return callback("gmail", "state", state("gmail", user), "code", "canary-code");
	}

	public static HttpResponse<String> connectStripe(UUID user, String account) {
		FakeProviders.stripeTokens(account);
		return callback("stripe", "state", state("stripe", user), "code", "canary-code");
	}

	/** Forgets what was scripted, and scripts what goes well. */
	public static void allIsWell() {
		clock.ahead(Duration.ZERO);
		FakeProviders.allAreWell();
	}

	/** How many rows of a user there are. */
	public static int rows(String table, UUID owner) {
		return tables().sql("select count(*) from " + table + " where owner = ?")
			.param(owner)
			.query(Integer.class)
			.single();
	}

	/** Nothing of a user but what the audit tells. */
	public static List<Integer> stored(UUID owner) {
		return List.of(rows("consent_state", owner), rows("account", owner), rows("connection", owner),
				rows("connection_secret", owner), rows("token_revocation", owner));
	}

	/** What the audit tells about a user, the first event first. */
	public static List<String> audit(UUID owner) {
		return tables().sql("select action from audit_event where owner = ? order by event_id")
			.param(owner)
			.query(String.class)
			.list();
	}

	/** What the tests have otherwise. */
	static class Beans {

		@Bean
		@Primary
		MovableClock movableClock() {
			return clock;
		}

	}

}
