package com.opsided.sync.console;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

/**
 * An integration-api that says what a test wants, for the server of all tests. Stubs are
 * of one test: name a path or a token of its own, and remove them by
 * {@code removeStubMapping}.
 */
public final class ScriptedHub {

	private static final WireMockServer server = start();

	private ScriptedHub() {
	}

	private static WireMockServer start() {
		WireMockServer server = new WireMockServer(
				WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
		server.start();
		return server;
	}

	public static WireMockServer server() {
		return server;
	}

	public static String url() {
		return server.baseUrl();
	}

}
