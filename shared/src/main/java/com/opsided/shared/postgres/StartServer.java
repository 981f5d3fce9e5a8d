package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Starts the server of a home in which none runs. Called under the lock.
 */
final class StartServer {

	private static final int TRIES = 5;

	private final ServerHome home;

	private final PostgresTools tools;

	private final ServerSettings settings;

	StartServer(ServerHome home, PostgresTools tools, ServerSettings settings) {
		this.home = home;
		this.tools = tools;
		this.settings = settings;
	}

	/**
	 * Starts it and waits until it answers.
	 * @return its port
	 * @throws EmbeddedServerFailed if it does not start
	 */
	int start() throws IOException {
		DataDirectory.make(this.home, this.tools);
		String said = "";
		for (int tried = 0; tried < TRIES; tried++) {
			int port = Ports.choose(this.home);
			this.settings.write(this.home, this.tools, port);
			rotateLog();
			Command start = this.tools.start();
			if (start.worked()) {
				Ports.keep(this.home, port);
				return port;
			}
			said = start.output() + log();
			if (!passes(said)) {
				break;
			}
		}
		throw Sentences.didNot("start", this.home, said);
	}

	/**
	 * Somebody took the port in between, or a killed server's last processes still hold
	 * its memory.
	 */
	private static boolean passes(String said) {
		if (said.contains("shared memory block")) {
			return Pause.upTo(Duration.ofSeconds(2)).again(1, TimeUnit.SECONDS);
		}
		return said.contains("could not bind");
	}

	private void rotateLog() throws IOException {
		if (Files.exists(this.home.log())) {
			Files.move(this.home.log(), this.home.log().resolveSibling("server.log.1"),
					StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private String log() throws IOException {
		return Files.exists(this.home.log()) ? Files.readString(this.home.log(), StandardCharsets.ISO_8859_1) : "";
	}

}
