package com.opsided.sandbox.provider;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What a caller shows in the {@code Authorization} header.
 *
 * @param name the user of HTTP Basic, or the bearer token
 * @param password the password of HTTP Basic; empty for a bearer token
 */
public record Credentials(String name, String password) {

	/**
	 * Reads the credentials of HTTP Basic.
	 * @param request the call
	 * @return the credentials, if there are some
	 */
	public static Optional<Credentials> basic(HttpServletRequest request) {
		String text = after("basic ", request.getHeader(HttpHeaders.AUTHORIZATION));
		if (text.isEmpty()) {
			return Optional.empty();
		}
		try {
			String[] parts = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8).split(":", 2);
			return Optional.of(new Credentials(parts[0], (parts.length > 1) ? parts[1] : ""));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Reads the bearer token.
	 * @param request the call
	 * @return the token; empty if there is none
	 */
	public static String bearer(HttpServletRequest request) {
		return after("bearer ", request.getHeader(HttpHeaders.AUTHORIZATION));
	}

	private static String after(String scheme, @Nullable String header) {
		boolean fits = header != null && header.toLowerCase(Locale.ROOT).startsWith(scheme);
		return fits ? String.valueOf(header).substring(scheme.length()).strip() : "";
	}

	@Override
	public String toString() {
		return "Credentials";
	}

}
