package com.opsided.shared.amazon;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Set;
import java.util.regex.Pattern;

import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Decides what a failed exchange means ({@code amazon-fba.md} §1.4).
 */
final class FindFault {

	private static final Set<String> RECONNECT = Set.of("invalid_grant", "unauthorized_client", "access_denied");

	private static final Set<String> LATER = Set.of("server_error", "temporarily_unavailable");

	private static final Pattern PLAIN = Pattern.compile("[\\w.:=+/-]{1,100}");

	private static final int MOST_TEXT = 200;

	private FindFault() {
	}

	/** What an answer of the API means that is not a success. */
	static Problem ofApi(Refused refused) {
		ErrorReply.Fault fault = refused.error().first();
		String code = (fault != null) ? plain(fault.code()) : null;
		String said = (fault != null) ? said(fault) : "";
		return switch (refused.status()) {
			case 429 -> problem(FailureCategory.RATE_LIMITED, "the quota is exceeded", refused, code);
			case 401, 403 -> problem(FailureCategory.AUTH_EXPIRED,
					"access is denied even with a new token; reconnect the account or grant the missing role" + said,
					refused, code);
			case 404 -> problem(FailureCategory.BAD_DATA, "there is no such thing" + said, refused, code);
			default -> other(refused, code, said);
		};
	}

	/** What an answer of Login with Amazon means that is not a success. */
	static Problem ofLogin(Refused refused) {
		String code = plain(refused.error().error());
		if (refused.status() == 429) {
			return problem(FailureCategory.RATE_LIMITED, "Login with Amazon asks to wait", refused, code);
		}
		if (refused.status() >= 500 || refused.status() / 100 == 3 || code == null || LATER.contains(code)) {
			return other(refused, code, "");
		}
		if (RECONNECT.contains(code)) {
			return problem(FailureCategory.AUTH_EXPIRED,
					"the seller's consent is not valid any more (" + code + "); reconnect the account", refused, code);
		}
		if (code.equals("invalid_client")) {
			return problem(FailureCategory.CONFIGURATION, "Login with Amazon does not accept AMAZON_CLIENT_ID and "
					+ "AMAZON_CLIENT_SECRET (invalid_client); set the current secret", refused, code);
		}
		return problem(FailureCategory.BUG, "Login with Amazon refuses the request (" + code + ')', refused, code);
	}

	private static Problem other(Refused refused, @Nullable String code, String said) {
		int status = refused.status();
		if (status >= 500 || (code != null && LATER.contains(code))) {
			return problem(FailureCategory.PROVIDER_DOWN, "Amazon has a problem (status " + status + ')' + said,
					refused, code);
		}
		if (status / 100 == 3) {
			return problem(FailureCategory.CONFIGURATION,
					"the address answers with a redirect (status " + status + "), and none is followed", refused, code);
		}
		return problem(FailureCategory.BUG, "the request was refused (status " + status + ')' + said, refused, code);
	}

	/** What it means that something was thrown instead of an answer. */
	static Problem ofThrown(RuntimeException thrown) {
		IOException io = io(thrown);
		if (io instanceof ReplyTooLarge) {
			return new Problem(FailureCategory.BAD_DATA, String.valueOf(io.getMessage()), null, null, null, io);
		}
		if (io instanceof InterruptedIOException) {
			return new Problem(FailureCategory.PROVIDER_DOWN, "there was no answer in time", null, null, null, io);
		}
		if (io != null) {
			return new Problem(FailureCategory.PROVIDER_DOWN,
					"the connection failed (" + io.getClass().getSimpleName() + ')', null, null, null, io);
		}
		return new Problem(FailureCategory.BAD_DATA, "the answer cannot be read", null, null, null, thrown);
	}

	private static @Nullable IOException io(Throwable thrown) {
		for (Throwable each = thrown; each != null; each = each.getCause()) {
			if (each instanceof IOException io) {
				return io;
			}
		}
		return null;
	}

	private static Problem problem(FailureCategory category, String reason, Refused refused, @Nullable String code) {
		return new Problem(category, reason, refused.status(), requestId(refused.headers()), code, null);
	}

	static @Nullable String requestId(HttpHeaders headers) {
		return plain(headers.getFirst("x-amzn-RequestId"));
	}

	private static String said(ErrorReply.Fault fault) {
		String text = (fault.details() != null && !fault.details().isBlank()) ? fault.details() : fault.message();
		if (text == null || text.isBlank()) {
			return "";
		}
		String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
		return ": " + line.substring(0, Math.min(line.length(), MOST_TEXT));
	}

	private static @Nullable String plain(@Nullable String text) {
		return (text != null && PLAIN.matcher(text).matches()) ? text : null;
	}

}
