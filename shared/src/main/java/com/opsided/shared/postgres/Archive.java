package com.opsided.shared.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks a {@code .txz} with directories, files, symbolic links and the owner's
 * executable bit.
 */
final class Archive {

	private static final int OWNER_MAY_EXECUTE = 0100;

	static void unpack(InputStream txz, Path directory) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZCompressorInputStream(new BufferedInputStream(txz, 1 << 16)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(tar, entry, inside(directory, entry.getName()));
			}
		}
	}

	private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.resolveSibling("."));
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(tar, target);
		if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true, false)) {
			throw new IOException(target + " could not be made executable");
		}
	}

	private static Path inside(Path directory, String name) throws IOException {
		Path target = directory.resolve(name).normalize();
		if (!target.startsWith(directory)) {
			throw new IOException("the archive points outside itself: " + name);
		}
		return target;
	}

	private Archive() {
	}

}
