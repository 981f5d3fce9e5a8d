package com.opsided.integration.connection;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

import com.opsided.integration.oauth.FinishedConsent;
import com.opsided.integration.oauth.OpaqueKey;
import com.opsided.integration.oauth.StartedConsent;
import com.opsided.shared.connection.Connection;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/** Answers who begins and who finishes a consent, a browser or a script. */
public final class AnswerConsent {

	private static final Duration COOKIE_LIFE = Duration.ofMinutes(10);

	private static final int NAME_BYTES = 6;

	private final DescribeConnection describe;

	AnswerConsent(DescribeConnection describe) {
		this.describe = describe;
	}

	/**
	 * Sends a browser on its way, or tells a script where to send one.
	 * @param consent the consent that was started
	 * @param secure whether browsers reach us by https
	 * @return 302 with the cookie if there is one to keep, else 200
	 */
	public ResponseEntity<Started> started(StartedConsent consent, boolean secure) {
		String key = consent.browserKey();
		if (key == null) {
			return ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.body(new Started(consent.authorizationUrl(), consent.state(), consent.expiresAt()));
		}
		ResponseCookie cookie = ResponseCookie.from(cookieName(consent.state()), key)
			.httpOnly(true)
			.secure(secure)
			.sameSite("Lax")
			.path("/api/v1/")
			.maxAge(COOKIE_LIFE)
			.build();
		return ResponseEntity.status(HttpStatus.FOUND)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.SET_COOKIE, cookie.toString())
			.location(consent.authorizationUrl())
			.build();
	}

	/**
	 * Finds the cookie that belongs to a state.
	 * @param request the callback
	 * @param state the state, null if there was none
	 * @return the cookie's value, or null if the browser did not send it
	 */
	public static @Nullable String browserKey(HttpServletRequest request, @Nullable String state) {
		if (state == null || !OpaqueKey.isOne(state)) {
			return null;
		}
		Cookie cookie = WebUtils.getCookie(request, cookieName(state));
		return (cookie != null) ? cookie.getValue() : null;
	}

	/** Consents that are under way beside each other have each their own. */
	private static String cookieName(String state) {
		return "opsided-consent-" + HexFormat.of().formatHex(OpaqueKey.hash(state), 0, NAME_BYTES);
	}

	/**
	 * Shows the page that was agreed on, or tells about the connection, in JSON whatever
	 * was asked for: it is too late to refuse.
	 * @param consent the consent that was finished
	 * @return 302 with the connection's id in the page's query, or 200
	 */
	public ResponseEntity<Finished> finished(FinishedConsent consent) {
		Connection connection = consent.connection();
		String page = consent.returnUrl();
		if (page == null) {
			return ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.contentType(MediaType.APPLICATION_JSON)
				.body(new Finished(this.describe.toItsOwner(connection)));
		}
		URI target = UriComponentsBuilder.fromUriString(page)
			.queryParam("connection", connection.id())
			.queryParam("provider", connection.provider().name().toLowerCase(Locale.ROOT))
			.build(true)
			.toUri();
		return ResponseEntity.status(HttpStatus.FOUND).cacheControl(CacheControl.noStore()).location(target).build();
	}

	/**
	 * Where to send the user.
	 *
	 * @param authorizationUrl the provider's page
	 * @param state what the provider will bring back
	 * @param expiresAt when it is too late
	 */
	public record Started(URI authorizationUrl, String state, Instant expiresAt) {

	}

	/**
	 * What came of a consent.
	 *
	 * @param connection the connection
	 */
	public record Finished(ConnectionForm connection) {

	}

}
