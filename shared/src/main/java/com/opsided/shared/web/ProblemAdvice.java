package com.opsided.shared.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers with a problem whatever goes wrong. What is ours is logged whole and told as
 * little as possible.
 */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger problems = LoggerFactory.getLogger(ProblemAdvice.class);

	@ExceptionHandler
	ResponseEntity<Object> problem(ApiProblem ex) {
		return answer(ex.type(), ex.toBody(), ex.retrySeconds());
	}

	/** Thrown below a controller, for those above are answered by the security. */
	@ExceptionHandler
	ResponseEntity<Object> denied(AccessDeniedException ex) {
		return answer(ProblemType.FORBIDDEN, "Your role does not reach here");
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> lastResort(Exception ex) {
		if (Causes.callerIsGone(ex)) {
			problems.debug("The caller is gone", ex);
			return null;
		}
		return problem(ExplainFailure.of(ex));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return problem(UnreadableBody.explain(ex));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(org.springframework.beans.TypeMismatchException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		String name = (ex instanceof MethodArgumentTypeMismatchException argument) ? argument.getName()
				: ex.getPropertyName();
		return problem(ApiProblem.field(String.valueOf(name), WantedForm.of(ex.getRequiredType())));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleAsyncRequestNotUsableException(AsyncRequestNotUsableException ex,
			WebRequest request) {
		return null;
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (ex instanceof MissingRequestValueException) {
			problems.debug("A value is missing", ex);
		}
		ProblemType type = ProblemType.of(status.value());
		if (type == ProblemType.INTERNAL) {
			problems.error("A request failed", ex);
			return answer(type, ExplainFailure.OURS);
		}
		ResponseEntity<Object> answer = answer(type, detail(body, type));
		return ResponseEntity.status(status)
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(answer.getBody());
	}

	/** The framework's own sentences name parameters and methods, never classes. */
	private static String detail(@Nullable Object body, ProblemType type) {
		String detail = (body instanceof ProblemDetail problem) ? problem.getDetail() : null;
		return (type == ProblemType.NOT_FOUND || detail == null) ? type.title() : detail;
	}

	private static ResponseEntity<Object> answer(ProblemType type, String detail) {
		return answer(type, Problems.body(type, detail, List.of()), null);
	}

	private static ResponseEntity<Object> answer(ProblemType type, ProblemDetail body, @Nullable Long retrySeconds) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(type.status())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		if (retrySeconds != null) {
			answer.header(HttpHeaders.RETRY_AFTER, retrySeconds.toString());
		}
		else if (type == ProblemType.UNAVAILABLE || type == ProblemType.TOO_MANY_REQUESTS) {
			answer.header(HttpHeaders.RETRY_AFTER, "5");
		}
		if (type == ProblemType.UNAUTHENTICATED) {
			answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		}
		return answer.body(body);
	}

}
