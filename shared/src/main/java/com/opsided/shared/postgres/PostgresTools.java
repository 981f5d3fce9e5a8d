package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code initdb} and {@code pg_ctl} in a home, as a user they accept.
 *
 * @param owner the user that the server's files belong to
 */
record PostgresTools(ServerHome home, Binaries binaries, RunAs runAs, UserPrincipal owner) {

	/**
	 * Unpacks the programs and finds out how to run them.
	 * @param forRoot the ways to try if this process is root
	 * @throws EmbeddedServerFailed if there is none
	 */
	static PostgresTools in(ServerHome home, List<RunAs> forRoot) {
		Binaries binaries = Binaries.in(home);
		try {
			return new FindRunAs(home, binaries, Self.in(home)).among(forRoot);
		}
		catch (IOException ex) {
			throw Sentences.cannotUse(home.root(), ex);
		}
	}

	/**
	 * Sorts by code point and knows Unicode's upper and lower case, on every machine the
	 * same.
	 */
	Command initdb(Path directory) {
		return run(this.binaries.program("initdb"), "--pgdata=" + directory, "--username=opsided",
				"--pwfile=" + this.home.password(), "--auth=scram-sha-256", "--encoding=UTF8", "--no-locale",
				"--locale-provider=builtin", "--builtin-locale=C.UTF-8");
	}

	/** In a session of its own, out of reach of the terminal's Ctrl-C. */
	Command start() {
		return run(this.binaries.program("pg_ctl"), "start", "--pgdata=" + this.home.data(), "--log=" + this.home.log(),
				"--wait", "--timeout=600");
	}

	Command stop() {
		return run(this.binaries.program("pg_ctl"), "stop", "--pgdata=" + this.home.data(), "--mode=fast", "--wait",
				"--timeout=120");
	}

	/** Lets the server read and write what we wrote. */
	void give(Path file) throws IOException {
		Trees.giveTo(this.owner, file);
	}

	private Command run(String... words) {
		return Command.run(this.runAs.command(Stream.of(words).toList()), this.home.commandOutput());
	}

}
