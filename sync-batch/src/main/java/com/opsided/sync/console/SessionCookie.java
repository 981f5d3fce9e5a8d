package com.opsided.sync.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SealedSecret;
import com.opsided.shared.token.SecretPlace;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Keeps a session's tokens in the browser, sealed by the key ring: no script can read the
 * cookie, and nobody can open it who has only the cookie. So any node can answer, and
 * none has to remember. Thread-safe.
 */
final class SessionCookie {

	static final String NAME = "opsided_session";

	private static final SecretPlace PLACE = new SecretPlace(new UUID(0, 0), new UUID(0, 0), "console session");

	private static final String BETWEEN = "\n";

	private static final int FIELDS = 4;

	private final KeyRing keys;

	private final boolean secure;

	SessionCookie(KeyRing keys, boolean secure) {
		this.keys = keys;
		this.secure = secure;
	}

	/**
	 * Reads the tokens.
	 * @param request what the browser sent
	 * @return the tokens; nothing if there are none, or they were sealed by a key of the
	 * past or by nobody
	 */
	Optional<SessionTokens> read(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, NAME);
		return (cookie != null) ? opened(cookie.getValue()) : Optional.empty();
	}

	private Optional<SessionTokens> opened(String value) {
		int dot = value.indexOf('.');
		if (dot < 1) {
			return Optional.empty();
		}
		try {
			byte[] sealed = Base64.getUrlDecoder().decode(value.substring(dot + 1));
			String[] fields = this.keys.open(new SealedSecret(value.substring(0, dot), sealed), PLACE)
				.split(BETWEEN, -1);
			return (fields.length == FIELDS)
					? Optional.of(new SessionTokens(fields[0], fields[1], fields[2], Instant.parse(fields[FIELDS - 1])))
					: Optional.empty();
		}
		catch (KeyRing.CannotOpen | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Gives the browser the tokens for as long as it is open. */
	void write(HttpServletRequest request, HttpServletResponse response, SessionTokens tokens) {
		SealedSecret sealed = this.keys.seal(
				String.join(BETWEEN, tokens.email(), tokens.access(), tokens.refresh(), tokens.until().toString()),
				PLACE);
		String value = sealed.keyId() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.bytes());
		response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, value).build().toString());
	}

	/** Takes the tokens from the browser. */
	void clear(HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "").maxAge(Duration.ZERO).build().toString());
	}

	/** Lax, not strict: a browser that comes back from a provider's consent is known. */
	private ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
		return ResponseCookie.from(NAME, value)
			.path("/console")
			.httpOnly(true)
			.secure(this.secure || request.isSecure())
			.sameSite("Lax");
	}

}
