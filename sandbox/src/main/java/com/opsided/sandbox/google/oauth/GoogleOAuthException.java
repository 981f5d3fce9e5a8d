package com.opsided.sandbox.google.oauth;

/**
 * Google refuses to give a token or to take one back, in the words that it was seen to
 * use.
 */
final class GoogleOAuthException extends RuntimeException {

	private final int status;

	private final String error;

	private GoogleOAuthException(int status, String error, String description) {
		super(description);
		this.status = status;
		this.error = error;
	}

	static GoogleOAuthException invalidGrant(String description) {
		return new GoogleOAuthException(400, "invalid_grant", description);
	}

	static GoogleOAuthException revoked() {
		return invalidGrant("Token has been expired or revoked.");
	}

	static GoogleOAuthException invalidClient(String description) {
		return new GoogleOAuthException(401, "invalid_client", description);
	}

	static GoogleOAuthException anotherClient() {
		return new GoogleOAuthException(401, "unauthorized_client", "Unauthorized");
	}

	static GoogleOAuthException redirectUriMismatch() {
		return new GoogleOAuthException(400, "redirect_uri_mismatch", "Bad Request");
	}

	static GoogleOAuthException missing(String parameter) {
		return new GoogleOAuthException(400, "invalid_request", "Missing required parameter: " + parameter);
	}

	static GoogleOAuthException unsupportedGrantType(String grantType) {
		return new GoogleOAuthException(400, "unsupported_grant_type", "Invalid grant_type: " + grantType);
	}

	static GoogleOAuthException invalidToken() {
		return new GoogleOAuthException(400, "invalid_token", "Token expired or revoked");
	}

	int status() {
		return this.status;
	}

	String error() {
		return this.error;
	}

}
