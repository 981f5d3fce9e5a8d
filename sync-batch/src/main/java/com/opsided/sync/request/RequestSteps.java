package com.opsided.sync.request;

/** How the last of the steps ends. */
public final class RequestSteps {

	/** Some reports are still open: the steps go round again. */
	public static final String AGAIN = "AGAIN";

	/** Some reports could not be had. */
	static final String GIVEN_UP = "GIVEN_UP";

	private RequestSteps() {
	}

}
