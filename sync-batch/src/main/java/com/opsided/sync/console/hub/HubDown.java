package com.opsided.sync.console.hub;

/** integration-api cannot be reached, or answered with nothing that can be used. */
public final class HubDown extends RuntimeException {

	HubDown(String message, Throwable cause) {
		super(message, cause);
	}

	HubDown(String message) {
		super(message);
	}

}
