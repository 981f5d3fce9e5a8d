package com.opsided.sync.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program while it runs.
 */
final class OpsidedProcess {

	private static final int MINUTES = 3;

	private final Process process;

	private final Path out;

	private final Path err;

	private OpsidedProcess(Process process, Path out, Path err) {
		this.process = process;
		this.out = out;
		this.err = err;
	}

	static OpsidedProcess start(ProcessBuilder builder) throws IOException {
		Path out = Files.createTempFile("opsided", ".out");
		Path err = Files.createTempFile("opsided", ".err");
		return new OpsidedProcess(builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
	}

	/** Waits for its end. */
	OpsidedRun end() throws IOException, InterruptedException {
		try {
			assertThat(this.process.waitFor(MINUTES, TimeUnit.MINUTES)).as("it ends; so far: " + told()).isTrue();
			return new OpsidedRun(this.process.exitValue(), Files.readString(this.out, StandardCharsets.UTF_8), told());
		}
		finally {
			this.process.destroyForcibly();
			Files.delete(this.out);
			Files.delete(this.err);
		}
	}

	/** What it has told on standard error so far. */
	String told() throws IOException {
		return Files.readString(this.err, StandardCharsets.UTF_8);
	}

	/** Waits until it tells something. */
	void awaitTelling(String sentence) throws IOException {
		Await.until("it tells '" + sentence + "'", () -> told().contains(sentence), () -> isAlive());
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** As {@code kill -9} does. */
	OpsidedRun kill() throws IOException, InterruptedException {
		this.process.destroyForcibly();
		return end();
	}

	/** As Ctrl-C does. */
	void interrupt() throws IOException, InterruptedException {
		assertThat(new ProcessBuilder("kill", "-INT", Long.toString(this.process.pid())).start().waitFor()).isZero();
	}

}
