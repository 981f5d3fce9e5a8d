package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server that a data directory's {@code postmaster.pid} speaks of.
 *
 * @param pid its process
 * @param port where it listens; 0 while it has not said so yet
 */
record Postmaster(long pid, int port) {

	private static final int PORT_LINE = 3;

	/**
	 * The server that runs there. A file left by a machine that stopped may name a
	 * process that is somebody else's by now; it is removed, for PostgreSQL would take it
	 * for its own kind and refuse to start.
	 */
	static Optional<Postmaster> running(ServerHome home) throws IOException {
		Optional<Postmaster> written = read(home.postmasterPid());
		if (written.isEmpty() || ProcessHandle.of(written.get().pid()).isEmpty()) {
			return Optional.empty();
		}
		if (written.get().isSomebodyElse(home)) {
			Files.deleteIfExists(home.postmasterPid());
			return Optional.empty();
		}
		return written;
	}

	private static Optional<Postmaster> read(Path file) throws IOException {
		try {
			List<String> lines = Files.readAllLines(file);
			return lines.isEmpty() ? Optional.empty() : Optional.of(of(lines));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (NumberFormatException ex) {
			return Optional.empty(); // torn by a crash: PostgreSQL decides
		}
	}

	private static Postmaster of(List<String> lines) {
		int port = (lines.size() > PORT_LINE) ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
		return new Postmaster(Long.parseLong(lines.get(0).strip()), port);
	}

	/**
	 * Whether the process is known to run another program than ours, of whichever
	 * version.
	 */
	private boolean isSomebodyElse(ServerHome home) {
		return ProcessHandle.of(this.pid)
			.flatMap((process) -> process.info().command())
			.filter((command) -> !command.startsWith(home.root().resolve("bin-").toString()))
			.isPresent();
	}

}
