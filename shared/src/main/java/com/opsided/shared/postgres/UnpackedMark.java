package com.opsided.shared.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Says how many files of how many bytes were unpacked. A machine that lost power may have
 * kept the names of files without their content; then the sum is wrong.
 */
final class UnpackedMark {

	private static final String NAME = ".unpacked";

	static boolean isWhole(Path directory) throws IOException {
		Path mark = directory.resolve(NAME);
		return Files.isRegularFile(mark) && Files.readString(mark).equals(sum(directory));
	}

	static void write(Path directory) throws IOException {
		Files.writeString(directory.resolve(NAME), sum(directory));
	}

	private static String sum(Path directory) throws IOException {
		try (Stream<Path> tree = Files.walk(directory)) {
			long[] sizes = tree.filter((path) -> Files.isRegularFile(path) && !path.endsWith(NAME))
				.mapToLong(UnpackedMark::size)
				.toArray();
			return sizes.length + " files, " + Arrays.stream(sizes).sum() + " bytes\n";
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private UnpackedMark() {
	}

}
