package com.opsided.sandbox.amazon.fault;

import com.opsided.sandbox.amazon.Operation;

/**
 * What Amazon says of a status.
 *
 * @param operation what was called
 */
public record FaultBody(Operation operation) implements FaultWords {

	@Override
	public String contentType() {
		return (this.operation == Operation.DOCUMENT) ? "application/xml" : "application/json";
	}

	@Override
	public String body(Fault fault) {
		int status = fault.status();
		return switch (this.operation) {
			case TOKEN ->
				"{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(lwaError(status), message(status));
			case DOCUMENT ->
				"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code><Message>%s</Message></Error>"
					.formatted((status == 503) ? "SlowDown" : code(status), message(status));
			default ->
				"{\n  \"errors\": [\n    {\n      \"code\": \"%s\",\n      \"message\": \"%s\",\n      \"details\": \"\"\n    }\n  ]\n}"
					.formatted(code(status), message(status));
		};
	}

	private static String lwaError(int status) {
		return switch (status) {
			case 400 -> "invalid_request";
			case 401 -> "invalid_client";
			case 403 -> "access_denied";
			case 503 -> "temporarily_unavailable";
			default -> "server_error";
		};
	}

	private static String code(int status) {
		return switch (status) {
			case 400 -> "InvalidInput";
			case 401, 403 -> "Unauthorized";
			case 404 -> "NotFound";
			case 429 -> "QuotaExceeded";
			case 503 -> "ServiceUnavailable";
			default -> "InternalFailure";
		};
	}

	private static String message(int status) {
		return switch (status) {
			case 400 -> "The request is invalid.";
			case 401, 403 -> "Access to requested resource is denied.";
			case 404 -> "The resource could not be found.";
			case 429 -> "You exceeded your quota for the requested resource.";
			case 503 -> "Service is temporarily unavailable. Please try again.";
			default -> "We encountered an internal error. Please try again.";
		};
	}

}
