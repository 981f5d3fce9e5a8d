package com.opsided.shared.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ProblemDetail;

/**
 * A request that is not answered as it wished (RFC 9457). Thrown anywhere below a
 * controller and caught once, at the boundary.
 */
public final class ApiProblem extends RuntimeException {

	private final ProblemType type;

	private final List<FieldError> errors;

	private final Map<String, Object> properties = new LinkedHashMap<>();

	private @Nullable Duration retryAfter;

	private ApiProblem(ProblemType type, String detail, List<FieldError> errors) {
		super(detail);
		this.type = type;
		this.errors = List.copyOf(errors);
	}

	/**
	 * Creates a problem.
	 * @param type its kind
	 * @param detail what is wrong and what to do, for a person
	 * @return the problem
	 */
	public static ApiProblem of(ProblemType type, String detail) {
		return new ApiProblem(type, detail, List.of());
	}

	/**
	 * Creates the problem of one field.
	 * @param field the field's or parameter's name
	 * @param detail what is wrong with it
	 * @return the problem
	 */
	public static ApiProblem field(String field, String detail) {
		return new ApiProblem(ProblemType.INVALID_REQUEST, field + " " + detail,
				List.of(new FieldError(field, detail)));
	}

	/**
	 * Creates the problem that something is not there, or not the caller's: nobody can
	 * tell which.
	 * @return the problem
	 */
	public static ApiProblem notFound() {
		return of(ProblemType.NOT_FOUND, "It does not exist, or it is not yours");
	}

	/**
	 * Tells something more.
	 * @param name the member's name
	 * @param value the member's value
	 * @return this problem
	 */
	public ApiProblem with(String name, Object value) {
		this.properties.put(name, value);
		return this;
	}

	/**
	 * Tells when to try again.
	 * @param delay how long to wait, rounded up to whole seconds
	 * @return this problem
	 */
	public ApiProblem retryAfter(Duration delay) {
		this.retryAfter = delay;
		return this;
	}

	/** In seconds, null where the kind's own is good enough. */
	@Nullable Long retrySeconds() {
		return (this.retryAfter != null) ? Math.max(1, this.retryAfter.plusNanos(999_999_999).toSeconds()) : null;
	}

	/**
	 * Returns its kind.
	 * @return the kind
	 */
	public ProblemType type() {
		return this.type;
	}

	/**
	 * Returns what is wrong with single fields.
	 * @return the fields' problems, empty if it is none of a field
	 */
	public List<FieldError> errors() {
		return this.errors;
	}

	ProblemDetail toBody() {
		ProblemDetail body = Problems.body(this.type, String.valueOf(getMessage()), this.errors);
		this.properties.forEach(body::setProperty);
		return body;
	}

}
