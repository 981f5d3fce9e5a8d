package com.opsided.sync.metrics;

import java.util.Locale;

import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.run.RunState;
import com.opsided.shared.amazon.AmazonFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;

/** The few words that a label may hold. */
final class FailureLabel {

	static final String NONE = "none";

	static final String DATABASE = "database";

	private FailureLabel() {
	}

	/** How an attempt ended: {@code queued} means that it goes on elsewhere. */
	static String outcome(RunState state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

	/** Whose fault a failure is, {@code none} without one. */
	static String category(@Nullable Throwable failure) {
		if (failure == null) {
			return NONE;
		}
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof AmazonFailure amazon) {
				return of(amazon.category());
			}
			if (each instanceof DataAccessException) {
				return DATABASE;
			}
		}
		return of(FailureCategory.BUG);
	}

	static String of(@Nullable FailureCategory category) {
		return (category != null) ? category.name().toLowerCase(Locale.ROOT) : NONE;
	}

}
