package com.opsided.shared.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link HoldServer} in a JVM of its own.
 */
final class HolderProcess {

	private final Process process;

	private final BufferedReader said;

	private HolderProcess(Process process) {
		this.process = process;
		this.said = process.inputReader();
	}

	static HolderProcess of(Path home) throws IOException {
		return new HolderProcess(new ProcessBuilder(List.of(ProcessHandle.current().info().command().orElse("java"),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				HoldServer.class.getName(), home.toString()))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start());
	}

	/** Waits until it has the server. */
	int port() throws IOException {
		return Integer.parseInt(String.valueOf(this.said.readLine()));
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		assertThat(this.process.waitFor(10, TimeUnit.SECONDS)).isTrue();
	}

	void exit() throws IOException, InterruptedException {
		this.process.getOutputStream().close();
		assertThat(this.process.waitFor(20, TimeUnit.SECONDS)).isTrue();
	}

}
