package com.opsided.shared.postgres;

import java.util.Map;

/**
 * A server that somebody else runs: nothing of it is ours to stop.
 */
record GivenServer(ServerAddress address) implements PostgresServer {

	static ServerAddress address(String host, Map<String, String> environment) {
		return new ServerAddress(host, port(environment.getOrDefault("DB_PORT", "")),
				or(environment.getOrDefault("DB_NAME", ""), "opsided"),
				or(environment.getOrDefault("DB_USER", ""), "opsided"), environment.getOrDefault("DB_PASSWORD", ""));
	}

	private static int port(String text) {
		try {
			int port = Integer.parseInt(or(text, "5432"));
			if (port >= 1 && port <= 65535) {
				return port;
			}
		}
		catch (NumberFormatException ex) {
			// said below
		}
		throw new IllegalArgumentException("DB_PORT is '" + text + "': set it to a port from 1 to 65535");
	}

	private static String or(String text, String otherwise) {
		return text.isBlank() ? otherwise : text;
	}

	@Override
	public void close() {
		// not ours
	}

}
