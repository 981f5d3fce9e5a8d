package com.opsided.integration.oauth;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Set;
import java.util.regex.Pattern;

import com.opsided.shared.amazon.ReplyTooLarge;
import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;

/** Decides what a failed exchange with a provider means. */
final class FindProviderFailure {

	private static final Set<String> LATER = Set.of("server_error", "temporarily_unavailable");

	/** RFC 6749 §5.2, and what Google and Stripe say. */
	private static final Set<String> OURS = Set.of("invalid_client", "unauthorized_client", "redirect_uri_mismatch",
			"unsupported_grant_type");

	private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

	private FindProviderFailure() {
	}

	/** What an answer means that is not a success. */
	static ProviderFailure of(String provider, int status, @Nullable String said) {
		String error = code(said);
		if (status == 429) {
			return new ProviderFailure(FailureCategory.RATE_LIMITED, provider + " asks to wait", error);
		}
		if (status / 100 == 3) {
			return new ProviderFailure(FailureCategory.CONFIGURATION,
					provider + "'s address answers with a redirect, and none is followed", error);
		}
		if (status >= 500 || (error != null && LATER.contains(error))) {
			return new ProviderFailure(FailureCategory.PROVIDER_DOWN,
					provider + " has a problem (status " + status + ')', error);
		}
		if (error != null && OURS.contains(error)) {
			return new ProviderFailure(FailureCategory.CONFIGURATION,
					provider + " does not accept this application (" + error + "); its operator has to look at it",
					error);
		}
		return new ProviderFailure(FailureCategory.AUTH_EXPIRED, provider + " does not accept the answer"
				+ ((error != null) ? " (" + error + ')' : " (status " + status + ')'), error);
	}

	/** What it means that something was thrown instead of an answer. */
	static ProviderFailure of(String provider, Throwable thrown) {
		for (Throwable each = thrown; each != null; each = each.getCause()) {
			if (each instanceof ProviderFailure failure) {
				return failure;
			}
			if (each instanceof ReplyTooLarge) {
				return new ProviderFailure(FailureCategory.BAD_DATA, provider + "'s answer is larger than it may be",
						null);
			}
			if (each instanceof InterruptedIOException) {
				return new ProviderFailure(FailureCategory.PROVIDER_DOWN, provider + " did not answer in time", null);
			}
			if (each instanceof IOException) {
				return new ProviderFailure(FailureCategory.PROVIDER_DOWN,
						provider + " cannot be reached (" + each.getClass().getSimpleName() + ')', null);
			}
		}
		return new ProviderFailure(FailureCategory.BAD_DATA, provider + "'s answer cannot be read", null);
	}

	/** A provider's code of an error, if it can stand in a sentence and in a log. */
	static @Nullable String code(@Nullable String said) {
		return (said != null && CODE.matcher(said).matches()) ? said : null;
	}

}
