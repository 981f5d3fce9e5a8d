package com.opsided.integration.token;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;

import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.token.TokenFailure;
import org.jspecify.annotations.Nullable;

/**
 * Decides what it means that a token endpoint refused (RFC 6749 §5.2,
 * {@code amazon-fba.md} §1.4): whose fault it is, and when to ask again.
 */
final class JudgeRefusal {

	private static final Set<String> LATER = Set.of("server_error", "temporarily_unavailable");

	private static final Set<String> LIMITED = Set.of("slow_down", "rate_limit_exceeded", "rate_limit_error");

	private static final Set<String> MISTAKES = Set.of("invalid_client", "unauthorized_client", "access_denied",
			"invalid_request_error");

	private static final int MOST_DIGITS = 9;

	private final TokenEndpoint endpoint;

	private final Clock clock;

	JudgeRefusal(TokenEndpoint endpoint, Clock clock) {
		this.endpoint = endpoint;
		this.clock = clock;
	}

	TokenFailure judge(TokenRefused refused) {
		FailureCategory category = category(refused);
		return new TokenFailure(category, sentence(category, refused),
				category.passesByItself() ? retryAt(refused.retryAfter()) : null, null);
	}

	private FailureCategory category(TokenRefused refused) {
		int status = refused.status();
		String code = refused.code();
		if (status == 429 || LIMITED.contains(code)) {
			return FailureCategory.RATE_LIMITED;
		}
		if (status >= 500 || status == 408 || LATER.contains(code)) {
			return FailureCategory.PROVIDER_DOWN;
		}
		if (this.endpoint.consentCodes().contains(code)) {
			return FailureCategory.AUTH_EXPIRED;
		}
		if (status < 400 || status == 401 || status == 403 || status == 404 || MISTAKES.contains(code)) {
			return FailureCategory.CONFIGURATION;
		}
		return FailureCategory.BUG;
	}

	private String sentence(FailureCategory category, TokenRefused refused) {
		String said = this.endpoint.name() + "'s token endpoint "
				+ (refused.code().isEmpty() ? "(status " + refused.status() + ')' : '(' + refused.code() + ')');
		return switch (category) {
			case AUTH_EXPIRED -> said + " does not take the refresh token any more; connect the account again";
			case RATE_LIMITED -> said + " asks to wait";
			case PROVIDER_DOWN -> said + " has a problem";
			case CONFIGURATION -> said + " does not take us; check " + this.endpoint.settings();
			default -> said + " refuses the request";
		};
	}

	private @Nullable Instant retryAt(@Nullable String header) {
		if (header == null || header.isBlank()) {
			return null;
		}
		String text = header.strip();
		if (text.chars().allMatch((each) -> each >= '0' && each <= '9')) {
			return this.clock.instant()
				.plusSeconds(Long.parseLong(text.substring(0, Math.min(text.length(), MOST_DIGITS))));
		}
		try {
			return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
