package com.opsided.integration.oauth;

import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * A provider did not do what it was asked. The message is a sentence without secrets; it
 * has no cause, for causes quote what was sent and received.
 */
public final class ProviderFailure extends RuntimeException {

	private final FailureCategory category;

	private final @Nullable String error;

	private final String description;

	public ProviderFailure(FailureCategory category, String message, @Nullable String error) {
		this(category, message, error, "");
	}

	private ProviderFailure(FailureCategory category, String message, @Nullable String error, String description) {
		super(message, null, false, false);
		this.category = category;
		this.error = error;
		this.description = description;
	}

	ProviderFailure described(@Nullable String words) {
		return new ProviderFailure(this.category, String.valueOf(getMessage()), this.error,
				(words != null) ? words : "");
	}

	public FailureCategory category() {
		return this.category;
	}

	/**
	 * Returns the provider's own code of the failure.
	 * @return the code, such as {@code invalid_grant}, or null if it gave none
	 */
	public @Nullable String error() {
		return this.error;
	}

	/**
	 * Returns the provider's own words, to be looked at and neither shown nor logged.
	 * @return the words, empty if it used none
	 */
	public String description() {
		return this.description;
	}

	/**
	 * Returns what the caller is told.
	 * @return 400 if the user can help by starting again, else 503; with the category
	 */
	public ApiProblem problem() {
		ProblemType type = (this.category == FailureCategory.AUTH_EXPIRED) ? ProblemType.INVALID_REQUEST
				: ProblemType.UNAVAILABLE;
		return ApiProblem.of(type, getMessage() + "; start again").with("category", this.category.name());
	}

}
