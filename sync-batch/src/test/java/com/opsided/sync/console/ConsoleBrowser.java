package com.opsided.sync.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.token.KeyRing;
import com.opsided.shared.web.Role;
import com.opsided.sync.server.ApiServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * A browser without scripts: it keeps cookies, does not follow redirects, and sends the
 * last page's token with its forms.
 */
public final class ConsoleBrowser {

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(this.cookies)
		.build();

	private String csrf = "";

	private ConsoleBrowser() {
	}

	/** A browser in which nobody has logged in. */
	public static ConsoleBrowser open() {
		return new ConsoleBrowser();
	}

	/** A browser in which a user has logged in. */
	public static ConsoleBrowser as(Role role, UUID user) {
		return withTokens(ApiServer.token(role, user), "refresh-" + user, Instant.now().plusSeconds(3600));
	}

	/** A browser with the tokens of a session. */
	static ConsoleBrowser withTokens(String access, String refresh, Instant until) {
		ConsoleBrowser browser = new ConsoleBrowser();
		MockHttpServletResponse response = new MockHttpServletResponse();
		new SessionCookie(ApiServer.bean(KeyRing.class), false).write(new MockHttpServletRequest(), response,
				new SessionTokens("someone@example.com", access, refresh, until));
		browser.setCookie(String.valueOf(response.getHeader("Set-Cookie")));
		return browser;
	}

	/** Takes a cookie as if the server had set it. */
	void setCookie(String header) {
		try {
			this.cookies.put(ApiServer.uri("/console"), java.util.Map.of("Set-Cookie", List.of(header)));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/** Opens an address, whatever it answers. */
	public HttpResponse<String> get(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(ApiServer.uri(path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request);
	}

	/** Asks for a part of a page, as htmx does. */
	public HttpResponse<String> htmx(String path) {
		return get(path, "HX-Request", "true");
	}

	/** Opens a page; it must be there. */
	public Document page(String path) {
		HttpResponse<String> answer = get(path);
		if (answer.statusCode() != 200) {
			throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
		}
		return parse(answer);
	}

	/** Reads an answer as a page. */
	public static Document parse(HttpResponse<String> answer) {
		return Jsoup.parse(answer.body(), answer.uri().toString());
	}

	/** Sends a form from the page that was opened last: names and values in turn. */
	public HttpResponse<String> post(String path, String... fields) {
		List<String> form = new ArrayList<>(List.of("_csrf=" + this.csrf));
		for (int i = 0; i < fields.length; i += 2) {
			form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
		}
		return send(HttpRequest.newBuilder(ApiServer.uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(String.join("&", form))));
	}

	/** Sends a request of the test's own making, with this browser's cookies. */
	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.http.send(request.timeout(Duration.ofMinutes(1)).build(),
					BodyHandlers.ofString());
			remember(answer);
			return answer;
		}
		catch (IOException ex) {
			throw new AssertionError("The console did not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted", ex);
		}
	}

	private void remember(HttpResponse<String> answer) {
		if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
			return;
		}
		Document page = parse(answer);
		String headers = page.body().attr("hx-headers");
		if (!headers.isEmpty()) {
			this.csrf = JsonMapper.shared().readTree(headers).path("X-XSRF-TOKEN").asString();
		}
		else if (page.selectFirst("input[name=_csrf]") != null) {
			this.csrf = page.select("input[name=_csrf]").first().val();
		}
	}

	/**
	 * The token of the page that was opened last, for requests of the test's own making.
	 */
	public String csrf() {
		return this.csrf;
	}

	/** Where an answer leads, without the server's address. */
	public static String redirection(HttpResponse<String> answer) {
		URI location = URI.create(answer.headers().firstValue("Location").orElse(""));
		return location.getRawPath() + ((location.getRawQuery() != null) ? "?" + location.getRawQuery() : "");
	}

}
