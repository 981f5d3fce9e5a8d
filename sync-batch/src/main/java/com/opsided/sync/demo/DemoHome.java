package com.opsided.sync.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * Where the demo keeps what must outlive it: its secrets, the simulated Amazon's memory,
 * and which seller it shows.
 *
 * @param path {@code OPSIDED_HOME}, or {@code ~/.opsided} where it is not set
 */
record DemoHome(Path path) {

	private static final int SECRET_BYTES = 32;

	static DemoHome of(Map<String, String> environment) throws IOException {
		String home = environment.getOrDefault("OPSIDED_HOME", "");
		Path path = home.isBlank() ? Path.of(System.getProperty("user.home"), ".opsided") : Path.of(home);
		Files.createDirectories(path.resolve("logs"));
		return new DemoHome(path.toAbsolutePath());
	}

	Path sandbox() {
		return this.path.resolve("sandbox");
	}

	Path demoFile() {
		return this.path.resolve("demo.json");
	}

	Path sellerFile() {
		return this.path.resolve("demo-seller.json");
	}

	Path loginsFile() {
		return this.path.resolve("demo-logins.json");
	}

	Path log(String process) {
		return this.path.resolve("logs").resolve(process + ".out");
	}

	/** A secret of 32 random bytes in Base64, made once and readable by nobody else. */
	String secret(String name) throws IOException {
		Path folder = Files.createDirectories(this.path.resolve("secrets"));
		Path file = folder.resolve(name);
		if (!Files.exists(file)) {
			byte[] bytes = new byte[SECRET_BYTES];
			new SecureRandom().nextBytes(bytes);
			writePrivately(file, Base64.getEncoder().encodeToString(bytes));
		}
		return Files.readString(file).strip();
	}

	/** Writes a file at once and for its owner alone. */
	static void writePrivately(Path file, String text) throws IOException {
		Path next = file.resolveSibling(file.getFileName() + ".next");
		Files.deleteIfExists(next);
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		Files.writeString(next, text);
		Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

}
