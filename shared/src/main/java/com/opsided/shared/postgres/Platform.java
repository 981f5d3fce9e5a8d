package com.opsided.shared.postgres;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The machine as the archives of the binaries are named.
 *
 * @param system {@code linux}, {@code darwin} or {@code windows}
 * @param architecture {@code x86_64} or {@code arm_64}, and whatever else Java calls it
 * @param musl whether its C library is Alpine's
 */
record Platform(String system, String architecture, boolean musl) {

	static Platform here() {
		return of(System.getProperty("os.name"), System.getProperty("os.arch"),
				Files.exists(Path.of("/etc/alpine-release")));
	}

	static Platform of(String osName, String osArch, boolean musl) {
		return new Platform(system(osName.toLowerCase(Locale.ROOT)), architecture(osArch.toLowerCase(Locale.ROOT)),
				musl);
	}

	private static String system(String name) {
		if (name.startsWith("mac") || name.startsWith("darwin")) {
			return "darwin";
		}
		return name.startsWith("windows") ? "windows" : name;
	}

	private static String architecture(String name) {
		return switch (name) {
			case "amd64", "x86_64", "x64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> name;
		};
	}

	boolean windows() {
		return this.system.equals("windows");
	}

	String program(String name) {
		return windows() ? name + ".exe" : name;
	}

	String archive() {
		return "postgres-" + this.system + "-" + this.architecture + (this.musl ? "-alpine_linux" : "") + ".txz";
	}

	/**
	 * The archive, from the class path.
	 * @throws EmbeddedServerFailed if this build brings none for this machine
	 */
	InputStream open() {
		InputStream archive = Platform.class.getResourceAsStream("/" + archive());
		if (archive == null) {
			throw new EmbeddedServerFailed(
					"This build brings no PostgreSQL for " + this.system + " on " + this.architecture + " (" + archive()
							+ "): build it on this machine, or set DB_HOST to a server of your own");
		}
		return archive;
	}

}
