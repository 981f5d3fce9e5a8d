package com.opsided.integration.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/**
 * Amazon, Google and Stripe as a test scripts them. Whatever is secret in what they give
 * holds the word canary.
 */
public final class FakeProviders {

	public static final String AMAZON_TOKENS = "/amazon/token";

	public static final String GOOGLE_TOKENS = "/google/token";

	public static final String GOOGLE_REVOKE = "/google/revoke";

	public static final String STRIPE_TOKENS = "/stripe/oauth/token";

	public static final String STRIPE_END = "/stripe/oauth/deauthorize";

	public static final String SCOPE = "https://www.googleapis.com/auth/gmail.readonly";

	public static final WireMockServer server = started();

	private FakeProviders() {
	}

	private static WireMockServer started() {
		WireMockServer server = new WireMockServer(
				WireMockConfiguration.options().dynamicPort().gzipDisabled(true).containerThreads(40));
		server.start();
		return server;
	}

	/** Forgets what was scripted, and scripts what goes well. */
	static void allAreWell() {
		server.resetAll();
		server.stubFor(post(urlPathEqualTo(AMAZON_TOKENS))
			.willReturn(tokens("access_token", "Atza|canary", "refresh_token", "Atzr|canary", "expires_in", 3600)));
		googleTokens(SCOPE, "1//canary-refresh");
		server.stubFor(any(urlPathEqualTo(GOOGLE_REVOKE)).willReturn(okJson("{}")));
		stripeTokens("acct_" + UUID.randomUUID().toString().replace("-", ""));
		server.stubFor(post(urlPathEqualTo(STRIPE_END)).willReturn(okJson("{\"stripe_user_id\":\"acct\"}")));
	}

	public static void googleTokens(String scope, String refreshToken) {
		server.stubFor(post(urlPathEqualTo(GOOGLE_TOKENS)).willReturn(refreshToken.isEmpty()
				? tokens("access_token", "ya29.canary", "scope", scope, "expires_in", 3599) : tokens("access_token",
						"ya29.canary", "refresh_token", refreshToken, "scope", scope, "expires_in", 3599)));
	}

	public static void profile(String mailbox) {
		server.stubFor(get(urlPathEqualTo("/google/gmail/v1/users/me/profile"))
			.willReturn(okJson("{\"emailAddress\":\"" + mailbox + "\",\"messagesTotal\":1}")));
	}

	public static void stripeTokens(String account) {
		server.stubFor(post(urlPathEqualTo(STRIPE_TOKENS)).willReturn(tokens("access_token", "sk_acct_canary",
				"refresh_token", "rt_canary", "scope", "read_only", "stripe_user_id", account, "livemode", false)));
	}

	public static ResponseDefinitionBuilder tokens(Object... members) {
		Map<String, Object> body = new LinkedHashMap<>(Map.of("token_type", "bearer"));
		for (int i = 0; i < members.length; i += 2) {
			body.put((String) members[i], members[i + 1]);
		}
		return okJson(JsonMapper.shared().writeValueAsString(body));
	}

	/** How often a provider was called there. */
	public static int calls(String path) {
		return server.findAll(postRequestedFor(urlPathEqualTo(path))).size();
	}

	/** How often any provider was asked for tokens. */
	public static int tokenCalls() {
		return calls(AMAZON_TOKENS) + calls(GOOGLE_TOKENS) + calls(STRIPE_TOKENS);
	}

	/** A field of the form that a provider was sent last. */
	public static String sent(String path, String field) {
		List<LoggedRequest> sent = server.findAll(postRequestedFor(urlPathEqualTo(path)));
		Map<String, String> form = Arrays.stream(sent.get(sent.size() - 1).getBodyAsString().split("&"))
			.map((each) -> each.split("=", 2))
			.collect(Collectors.toMap((each) -> each[0], (each) -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
		return form.getOrDefault(field, "");
	}

}
