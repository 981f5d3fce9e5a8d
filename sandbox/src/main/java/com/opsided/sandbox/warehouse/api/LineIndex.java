package com.opsided.sandbox.warehouse.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the lines of each number start in a file that {@link SortLines} wrote.
 *
 * @param starts the positions in bytes, and the file's length at the end
 */
record LineIndex(List<Long> starts) {

	LineIndex {
		starts = List.copyOf(starts);
	}

	static LineIndex read(Path file) throws IOException {
		return new LineIndex(Files.readAllLines(beside(file)).stream().map(Long::valueOf).toList());
	}

	void write(Path file) throws IOException {
		Files.write(beside(file), this.starts.stream().map(String::valueOf).toList());
	}

	private static Path beside(Path file) {
		return file.resolveSibling(file.getFileName() + ".index");
	}

	/** Where a number's lines start; beyond the last number, where the file ends. */
	long start(int number) {
		return this.starts.get(Math.max(0, Math.min(number, this.starts.size() - 1)));
	}

}
