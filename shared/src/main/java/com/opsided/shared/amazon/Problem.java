package com.opsided.shared.amazon;

import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong in one exchange, before it is decided whether to try again.
 *
 * @param category whose fault it is
 * @param reason what happened, as the end of a sentence; without secrets
 * @param status the HTTP status, if there was an answer
 * @param requestId Amazon's number of the call, if it gave one
 * @param code Amazon's code, if it gave one
 * @param cause what was thrown, if anything was
 */
record Problem(FailureCategory category, String reason, @Nullable Integer status, @Nullable String requestId,
		@Nullable String code, @Nullable Throwable cause) {

	/** The code of a document whose URL is too old. */
	static final String DOCUMENT_EXPIRED = "DocumentExpired";

	Problem(FailureCategory category, String reason) {
		this(category, reason, null, null, null, null);
	}

	String sentence(String operation) {
		StringBuilder sentence = new StringBuilder("Amazon's ").append(operation)
			.append(" failed: ")
			.append(this.reason);
		if (this.requestId != null) {
			sentence.append(" (request ").append(this.requestId).append(')');
		}
		return sentence.toString();
	}

}
