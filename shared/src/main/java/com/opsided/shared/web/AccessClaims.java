package com.opsided.shared.web;

/** What an access token says besides its standard claims. */
final class AccessClaims {

	static final String ISSUER = "opsided";

	static final String AUDIENCE = "opsided-api";

	/** The claim that keeps tokens of one use from being taken for another. */
	static final String TYPE = "typ";

	static final String ACCESS = "access";

	static final String ROLE = "role";

	/** The login session; tokens of the command line have none. */
	static final String SESSION = "sid";

	private AccessClaims() {
	}

}
