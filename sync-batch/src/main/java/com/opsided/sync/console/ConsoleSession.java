package com.opsided.sync.console;

import com.opsided.shared.web.Caller;

/**
 * Who looks at a page: a controller's parameter.
 *
 * @param caller the user and what it may do
 * @param email the user's address, for the page's head
 * @param accessToken speaks for the user at integration-api; never on a page, in a log or
 * in an address
 */
public record ConsoleSession(Caller caller, String email, String accessToken) {

	@Override
	public String toString() {
		return "ConsoleSession of " + this.caller.user();
	}

}
