package com.opsided.shared.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * PostgreSQL's programs, unpacked once per version beside the data: a temporary directory
 * may be swept while the server runs from it.
 *
 * @param directory holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path directory) {

	static final String VERSION = version();

	static String majorVersion() {
		return VERSION.substring(0, VERSION.indexOf('.'));
	}

	/**
	 * The programs, unpacked if they are not there whole.
	 * @throws EmbeddedServerFailed if they cannot be
	 */
	static Binaries in(ServerHome home) {
		Path directory = home.binaries(VERSION);
		try {
			if (!UnpackedMark.isWhole(directory)) {
				unpack(home, directory);
			}
		}
		catch (IOException ex) {
			throw Sentences.cannotUse(directory, ex);
		}
		return new Binaries(directory);
	}

	/**
	 * Into a directory of another name first: a killed first start leaves no half one
	 * under the real name.
	 */
	private static void unpack(ServerHome home, Path directory) throws IOException {
		Trees.sweep(home.root(), "unpacking-");
		Path fresh = Files.createTempDirectory(home.root(), "unpacking-", ServerHome.closedDirectory());
		try (InputStream archive = Platform.here().open()) {
			Archive.unpack(archive, fresh);
			UnpackedMark.write(fresh);
			Trees.delete(directory);
			Files.move(fresh, directory);
		}
		catch (IOException | RuntimeException ex) {
			Trees.delete(fresh);
			throw ex;
		}
	}

	String program(String name) {
		return this.directory.resolve("bin").resolve(Platform.here().program(name)).toString();
	}

	private static String version() {
		Properties properties = new Properties();
		try (InputStream in = Binaries.class.getResourceAsStream("embedded-postgres.properties")) {
			properties.load(in);
		}
		catch (IOException ex) {
			throw new IllegalStateException("embedded-postgres.properties cannot be read", ex);
		}
		return properties.getProperty("version");
	}

}
