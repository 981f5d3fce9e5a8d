package com.opsided.sync.console.hub;

import java.util.List;

import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.FieldError;
import com.opsided.shared.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * integration-api did not do what it was asked, and said why in a sentence for a person.
 */
public final class HubRefused extends RuntimeException {

	private final int status;

	private final String type;

	private final List<FieldError> errors;

	private final @Nullable Long retrySeconds;

	HubRefused(int status, String type, String detail, List<FieldError> errors, @Nullable Long retrySeconds) {
		super(detail);
		this.status = status;
		this.type = type;
		this.errors = List.copyOf(errors);
		this.retrySeconds = retrySeconds;
	}

	/**
	 * Returns the answer's status.
	 * @return the HTTP status, 400 or more
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Tells whether it is a problem of a kind.
	 * @param kind the kind
	 * @return whether it is
	 */
	public boolean is(ProblemType kind) {
		return this.type.equals(kind.uri().toString());
	}

	/**
	 * Returns what is wrong with single fields.
	 * @return the fields' problems, empty if it is none of a field
	 */
	public List<FieldError> errors() {
		return this.errors;
	}

	/**
	 * Returns when to try again.
	 * @return in how many seconds, null if it was not said
	 */
	public @Nullable Long retrySeconds() {
		return this.retrySeconds;
	}

	/**
	 * Returns it as a problem of ours, with the same sentence.
	 * @return the problem
	 */
	public ApiProblem asProblem() {
		for (ProblemType kind : ProblemType.values()) {
			if (is(kind)) {
				return ApiProblem.of(kind, String.valueOf(getMessage()));
			}
		}
		return ApiProblem.of(ProblemType.of(this.status), String.valueOf(getMessage()));
	}

}
