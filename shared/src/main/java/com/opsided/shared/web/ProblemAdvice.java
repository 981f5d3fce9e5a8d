package com.opsided.shared.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
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

	static final String OURS = "It was logged under the request id; try again, and report the id if it fails again";

	/** PostgreSQL: these come from the caller, wherever they were sent. */
	private static final Map<String, String> FROM_THE_CALLER = Map.of("22021",
			"A text holds a character that no text can have (U+0000)", "22008",
			"A date lies outside of the years that can be kept (4713 BC to 294276 AD)");

	@ExceptionHandler
	ResponseEntity<Object> problem(ApiProblem ex) {
		return answer(ex.type(), ex.toBody(), ex.retrySeconds());
	}

	/** Thrown below a controller, for those above are answered by the security. */
	@ExceptionHandler
	ResponseEntity<Object> denied(AccessDeniedException ex) {
		return answer(ProblemType.FORBIDDEN, "Your role does not reach here");
	}

	@ExceptionHandler({ DataAccessResourceFailureException.class, TransientDataAccessException.class,
			CannotCreateTransactionException.class })
	ResponseEntity<Object> unavailable(Exception ex) {
		problems.warn("The database cannot be used at the moment", ex);
		return answer(ProblemType.UNAVAILABLE, "The database does not answer; try again in some seconds");
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> lastResort(Exception ex) {
		Optional<ApiProblem> told = Causes.find(ex, ApiProblem.class);
		if (told.isPresent()) {
			return problem(told.get());
		}
		Optional<String> theirs = Causes.find(ex, SQLException.class)
			.map((each) -> FROM_THE_CALLER.get(String.valueOf(each.getSQLState())));
		if (theirs.isPresent()) {
			return answer(ProblemType.INVALID_REQUEST, theirs.get());
		}
		if (Causes.callerIsGone(ex)) {
			problems.debug("The caller is gone", ex);
			return null;
		}
		problems.error("A request failed", ex);
		return answer(ProblemType.INTERNAL, OURS);
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
			return answer(type, OURS);
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
