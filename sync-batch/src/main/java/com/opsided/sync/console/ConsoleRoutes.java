package com.opsided.sync.console;

/** Addresses that more than one class must know. */
final class ConsoleRoutes {

	static final String HOME = "/console";

	static final String LOGIN = "/console/login";

	static final String DENIED = "/console/denied";

	static final String ASSETS = "/console/assets/";

	private ConsoleRoutes() {
	}

}
