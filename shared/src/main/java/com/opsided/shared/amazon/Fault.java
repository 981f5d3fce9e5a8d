package com.opsided.shared.amazon;

import java.io.Serial;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClientException;

/**
 * One exchange that failed; whoever made it decides whether to try again.
 */
final class Fault extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final AmazonOperation operation;

	private final transient Problem problem;

	private final transient @Nullable HttpHeaders headers;

	private Fault(AmazonOperation operation, Problem problem, @Nullable HttpHeaders headers) {
		super(problem.reason(), problem.cause(), false, false);
		this.operation = operation;
		this.problem = problem;
		this.headers = headers;
	}

	static Fault of(AmazonOperation operation, Refused refused) {
		Problem problem = (operation == AmazonOperation.TOKEN) ? FindFault.ofLogin(refused) : FindFault.ofApi(refused);
		return new Fault(operation, problem, refused.headers());
	}

	static Fault of(AmazonOperation operation, RestClientException thrown) {
		return new Fault(operation, FindFault.ofThrown(thrown), null);
	}

	static Fault of(Problem problem) {
		return new Fault(AmazonOperation.TOKEN, problem, null);
	}

	AmazonOperation operation() {
		return this.operation;
	}

	Problem problem() {
		return this.problem;
	}

	/** The headers of the answer, or {@code null} if there was none. */
	@Nullable HttpHeaders headers() {
		return this.headers;
	}

	/** Whether another access token may help. */
	boolean isDenied() {
		Integer status = this.problem.status();
		return this.operation != AmazonOperation.TOKEN && status != null && (status == 401 || status == 403);
	}

	/**
	 * Whether the operation may be sent again: not if it may have been done and doing it
	 * twice matters.
	 */
	boolean maySendAgain() {
		Integer status = this.problem.status();
		return this.operation.repeatable() || (status != null && status == 429);
	}

	AmazonFailure failure(@Nullable Instant retryAt) {
		return new AmazonFailure(this.problem, this.operation.id(), retryAt);
	}

}
