package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A process that holds the server of a home until its standard input ends, and then exits
 * without closing, as after Ctrl-C.
 */
final class HoldServer {

	public static void main(String[] arguments) throws IOException {
		EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), Map.of());
		System.out.println(server.address().port());
		while (System.in.read() >= 0) {
			Thread.onSpinWait();
		}
		System.exit(0);
	}

	private HoldServer() {
	}

}
