package com.opsided.shared.postgres;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a server when the process ends by Ctrl-C or by forgetting to.
 */
final class StopAtExit {

	/** The application's own hook, which ends its work and its pool, runs beside ours. */
	private static final Duration FOR_THE_POOL = Duration.ofSeconds(10);

	private final EmbeddedServer server;

	private final Thread hook = new Thread(this::stop, "opsided-postgres-stop");

	StopAtExit(EmbeddedServer server) {
		this.server = server;
	}

	void register() {
		Runtime.getRuntime().addShutdownHook(this.hook);
	}

	void forget() {
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			// the process is ending: the hook finds the server closed
		}
	}

	private void stop() {
		Pause pause = Pause.upTo(FOR_THE_POOL);
		boolean waiting = true;
		while (waiting && this.server.ours() > 0) {
			waiting = pause.again(50, TimeUnit.MILLISECONDS);
		}
		this.server.close();
	}

}
