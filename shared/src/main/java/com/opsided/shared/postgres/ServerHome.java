package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The files of our own server, all under {@code $OPSIDED_HOME/postgres}, closed to other
 * users.
 *
 * @param root absolute, without symbolic links, so that two ways to write it are one
 * server
 */
record ServerHome(Path root) {

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

	private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

	/**
	 * The home below {@code opsidedHome}, made if it is not there yet.
	 * @throws EmbeddedServerFailed if it cannot be made
	 */
	static ServerHome in(Path opsidedHome) {
		Path root = opsidedHome.toAbsolutePath().resolve("postgres");
		try {
			Files.createDirectories(root, closedDirectory());
			return new ServerHome(root.toRealPath());
		}
		catch (IOException ex) {
			throw Sentences.cannotUse(root, ex);
		}
	}

	Path data() {
		return this.root.resolve("data");
	}

	Path postmasterPid() {
		return data().resolve("postmaster.pid");
	}

	Path binaries(String version) {
		return this.root.resolve("bin-" + version);
	}

	Path log() {
		return this.root.resolve("server.log");
	}

	Path lock() {
		return this.root.resolve("lock");
	}

	Path password() {
		return this.root.resolve("password");
	}

	Path port() {
		return this.root.resolve("port");
	}

	/** What the last command of PostgreSQL's own tools said. */
	Path commandOutput() {
		return this.root.resolve("command.log");
	}

	static FileAttribute<?>[] closedDirectory() {
		return posix() ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(OWNER_ONLY) }
				: new FileAttribute<?>[0];
	}

	static FileAttribute<?>[] closedFile() {
		return posix() ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(OWNER_FILE) }
				: new FileAttribute<?>[0];
	}

	static boolean posix() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
	}

}
