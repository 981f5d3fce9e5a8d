package com.opsided.shared.token;

import java.time.Instant;

import com.opsided.shared.failure.FailureCategory;
import org.jspecify.annotations.Nullable;

/**
 * A failure that happened a moment ago, to whichever process.
 *
 * @param category whose fault it was
 * @param detail the sentence that was told
 * @param retryAt when the provider may be asked again, null if only another refresh token
 * helps
 */
record RememberedFailure(FailureCategory category, String detail, @Nullable Instant retryAt) {

	TokenFailure thrown() {
		return new TokenFailure(this.category, this.detail, this.retryAt, null);
	}

}
