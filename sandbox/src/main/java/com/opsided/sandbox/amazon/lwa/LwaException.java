package com.opsided.sandbox.amazon.lwa;

/**
 * Login with Amazon refuses to give a token ({@code amazon-fba.md} §1.4).
 */
final class LwaException extends RuntimeException {

	private final int status;

	private final String error;

	private final String type;

	private LwaException(int status, String error, String type, String description) {
		super(description);
		this.status = status;
		this.error = error;
		this.type = type;
	}

	static LwaException unsupportedGrantType() {
		return new LwaException(400, "unsupported_grant_type", "OA2UnsupportedGrantTypeException",
				"The authorization grant type is not supported by the authorization server");
	}

	static LwaException invalidGrant(String parameter) {
		return new LwaException(400, "invalid_grant", "OA2InvalidGrantException",
				"The request has an invalid grant parameter : " + parameter);
	}

	static LwaException invalidClient() {
		return new LwaException(401, "invalid_client", "OA2InvalidClientException", "Client authentication failed");
	}

	static LwaException invalidScope() {
		return new LwaException(400, "invalid_scope", "OA2InvalidScopeException",
				"The request has an invalid parameter : scope");
	}

	static LwaException missing(String parameter) {
		return new LwaException(400, "invalid_request", "OA2InvalidRequestException",
				"The request is missing a required parameter : " + parameter);
	}

	static LwaException notAForm() {
		return new LwaException(400, "invalid_request", "OA2InvalidRequestException",
				"Content-Type must be application/x-www-form-urlencoded");
	}

	int status() {
		return this.status;
	}

	String error() {
		return this.error;
	}

	String type() {
		return this.type + ":http://internal.amazon.com/coral/com.amazon.panda/";
	}

}
