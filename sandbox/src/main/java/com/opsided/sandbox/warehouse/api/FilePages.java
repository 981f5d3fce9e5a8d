package com.opsided.sandbox.warehouse.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads a part of a file of lines page by page. A position is that of a line's first
 * byte, 0 that of the part's first line.
 *
 * @param <T> what a line holds
 * @param file the file
 * @param format how a line is read
 * @param start where the part starts
 * @param end where the part ends
 * @param always which lines the part holds
 */
record FilePages<T>(Path file, LineFormat<T> format, long start, long end,
		Predicate<? super T> always) implements Pages<T> {

	@Override
	public Page<T> read(long from, int most, Predicate<? super T> wanted) {
		if (most < 1) {
			throw new IllegalArgumentException("A page of " + most);
		}
		long position = Math.max(from, this.start);
		if (from < 0 || position > this.end) {
			throw new IllegalArgumentException("No answer starts at " + from);
		}
		try (InputStream in = new BufferedInputStream(Files.newInputStream(this.file), 1 << 16)) {
			skip(in, position);
			return read(in, position, most, wanted);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void skip(InputStream in, long position) throws IOException {
		if (position > 0) {
			in.skipNBytes(position - 1);
			if (in.read() != '\n') {
				throw new IllegalArgumentException("No answer starts at " + position);
			}
		}
	}

	private Page<T> read(InputStream in, long from, int most, Predicate<? super T> wanted) throws IOException {
		List<T> rows = new ArrayList<>();
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		long position = from;
		while (position < this.end) {
			int length = readLine(in, line);
			T row = this.format.read(line.toString(StandardCharsets.UTF_8));
			if (this.always.test(row) && wanted.test(row)) {
				if (rows.size() == most) {
					return new Page<>(rows, position);
				}
				rows.add(row);
			}
			position += length;
		}
		return new Page<>(rows, Page.END);
	}

	/** Reads a line without its end; returns its length with it. */
	private static int readLine(InputStream in, ByteArrayOutputStream line) throws IOException {
		line.reset();
		for (int next = in.read(); next != '\n'; next = in.read()) {
			if (next < 0) {
				throw new EOFException("The file ends within a line");
			}
			line.write(next);
		}
		return line.size() + 1;
	}

}
