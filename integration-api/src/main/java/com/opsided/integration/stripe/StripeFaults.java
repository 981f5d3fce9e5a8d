package com.opsided.integration.stripe;

import com.opsided.integration.outbound.ProviderFault;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import com.stripe.exception.StripeException;
import org.jspecify.annotations.Nullable;

/** Tells whose fault it is that Stripe did not answer as it should. */
final class StripeFaults {

	/** The platform's key does not reach the account any more. */
	static final String ACCOUNT_INVALID = "account_invalid";

	private StripeFaults() {
	}

	/**
	 * Reads a failure.
	 * @param failure what stripe-java made of the answer
	 * @return what to do about it: a fault, or a problem of the caller's own
	 */
	static RuntimeException of(StripeException failure) {
		Integer status = failure.getStatusCode();
		int code = (status != null) ? status : 0;
		String words = "Stripe answered " + code + ((failure.getCode() != null) ? " " + failure.getCode() : "");
		if (code == 401) {
			return ProviderFault.denied(words);
		}
		if (code == 403) {
			return ProviderFault.of(FailureCategory.AUTH_EXPIRED, words);
		}
		if (code == 400 || code == 404) {
			ApiProblem asked = asked(failure);
			return (asked != null) ? asked : ProviderFault.of(FailureCategory.BUG, words);
		}
		return ProviderFault.of((code >= 500) ? FailureCategory.PROVIDER_DOWN : FailureCategory.BAD_DATA, words);
	}

	private static @Nullable ApiProblem asked(StripeException failure) {
		String parameter = (failure.getStripeError() != null) ? failure.getStripeError().getParam() : null;
		if ("type".equals(parameter)) {
			return ApiProblem.field("type", "is not one of Stripe's types");
		}
		if ("starting_after".equals(parameter)) {
			return ApiProblem.of(ProblemType.INVALID_CURSOR, "Stripe does not know where the page ended; begin anew");
		}
		return null;
	}

}
