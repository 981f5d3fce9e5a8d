package com.opsided.sandbox.warehouse.api;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Writes a file of lines sorted by a small number, then by their text, though they come
 * in any order: each number has a small buffer that spills into a file of its own. So
 * memory holds the lines of one number at most. Beside the file stands its
 * {@link LineIndex}. Not thread-safe.
 *
 * @param <T> what is written
 */
final class SortLines<T> implements Closeable {

	private static final int BUFFER = 1 << 13;

	private final Path target;

	private final Path spills;

	private final LineFormat<T> format;

	private final ByteArrayOutputStream[] buffers;

	private final BitSet spilled = new BitSet();

	/**
	 * Creates the file.
	 * @param target the file, replaced if it exists
	 * @param numbers how many numbers there are
	 * @param format how a line is written
	 * @throws IOException if there is no room beside the file
	 */
	SortLines(Path target, int numbers, LineFormat<T> format) throws IOException {
		this.target = target;
		this.format = format;
		this.spills = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".lines-");
		this.buffers = new ByteArrayOutputStream[numbers];
	}

	void add(int number, T row) {
		ByteArrayOutputStream buffer = this.buffers[number];
		if (buffer == null) {
			buffer = new ByteArrayOutputStream();
			this.buffers[number] = buffer;
		}
		buffer.writeBytes((this.format.write(row) + "\n").getBytes(StandardCharsets.UTF_8));
		if (buffer.size() > BUFFER) {
			spill(number, buffer);
		}
	}

	private void spill(int number, ByteArrayOutputStream buffer) {
		try (OutputStream out = Files.newOutputStream(spillOf(number), StandardOpenOption.CREATE,
				StandardOpenOption.APPEND)) {
			this.spilled.set(number);
			buffer.writeTo(out);
			buffer.reset();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path spillOf(int number) {
		return this.spills.resolve(Integer.toString(number));
	}

	/**
	 * Writes the lines and their index.
	 * @throws IOException if they cannot be written
	 */
	void finish() throws IOException {
		List<Long> starts = new ArrayList<>();
		long position = 0;
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(this.target), 1 << 16)) {
			for (int number = 0; number < this.buffers.length; number++) {
				starts.add(position);
				position += write(number, out);
			}
		}
		starts.add(position);
		new LineIndex(starts).write(this.target);
	}

	private long write(int number, OutputStream out) throws IOException {
		long written = 0;
		for (String line : sorted(number)) {
			byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
			out.write(bytes);
			written += bytes.length;
		}
		return written;
	}

	private List<String> sorted(int number) throws IOException {
		List<String> lines = new ArrayList<>();
		if (this.spilled.get(number)) {
			lines.addAll(Files.readAllLines(spillOf(number)));
		}
		ByteArrayOutputStream buffer = this.buffers[number];
		if (buffer != null) {
			buffer.toString(StandardCharsets.UTF_8).lines().forEach(lines::add);
		}
		Collections.sort(lines);
		return lines;
	}

	@Override
	public void close() throws IOException {
		for (int number : this.spilled.stream().toArray()) {
			Files.deleteIfExists(spillOf(number));
		}
		Files.deleteIfExists(this.spills);
	}

}
