package com.opsided.sandbox.warehouse.report;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/**
 * A report that is sorted by date, newest first, though its lines come product by
 * product: each day has a small buffer that spills into a file of its own, and closing
 * strings the days together. So memory depends on the number of days, not of lines. Not
 * thread-safe.
 */
final class SpillFile implements Closeable {

	private final Path target;

	private final Path spills;

	private final Charset charset;

	private final byte[] lineEnd;

	private final boolean finalLineEnd;

	private final int bufferSize;

	private final ByteArrayOutputStream[] days;

	private final BitSet spilled = new BitSet();

	/**
	 * Creates the report with its header.
	 * @param target the report
	 * @param spills an existing folder for the days
	 * @param days how many days there are
	 * @param bufferSize how many bytes a day may buffer
	 * @param file which report it is
	 * @param dialect how it is written
	 */
	SpillFile(Path target, Path spills, int days, int bufferSize, ReportFile file, Dialect dialect) {
		this.target = target;
		this.spills = spills;
		this.charset = dialect.charset(file);
		this.lineEnd = dialect.lineEnd().getBytes(this.charset);
		this.finalLineEnd = dialect.finalLineEnd();
		this.bufferSize = bufferSize;
		this.days = new ByteArrayOutputStream[days];
	}

	/**
	 * Adds a line after those its day already has.
	 * @param day the day's number
	 * @param line the line without its end
	 */
	void add(int day, String line) {
		ByteArrayOutputStream buffer = this.days[day];
		if (buffer == null) {
			buffer = new ByteArrayOutputStream();
			this.days[day] = buffer;
		}
		byte[] bytes = line.getBytes(this.charset);
		if (buffer.size() + this.lineEnd.length + bytes.length > this.bufferSize) {
			spill(day, buffer);
		}
		buffer.writeBytes(this.lineEnd);
		buffer.writeBytes(bytes);
	}

	private void spill(int day, ByteArrayOutputStream buffer) {
		try (OutputStream out = Files.newOutputStream(spillOf(day), StandardOpenOption.CREATE,
				StandardOpenOption.APPEND)) {
			this.spilled.set(day);
			buffer.writeTo(out);
			buffer.reset();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path spillOf(int day) {
		return this.spills.resolve(this.target.getFileName() + "." + day);
	}

	/**
	 * Writes the report and deletes the spilled days.
	 * @param header the header line without its end
	 * @throws IOException if the report cannot be written
	 */
	void finish(String header) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(this.target), 1 << 16)) {
			out.write(header.getBytes(this.charset));
			for (int day = this.days.length - 1; day >= 0; day--) {
				append(day, out);
			}
			if (this.finalLineEnd) {
				out.write(this.lineEnd);
			}
		}
	}

	private void append(int day, OutputStream out) throws IOException {
		if (this.spilled.get(day)) {
			Files.copy(spillOf(day), out);
			Files.delete(spillOf(day));
			this.spilled.clear(day);
		}
		if (this.days[day] != null) {
			this.days[day].writeTo(out);
		}
	}

	@Override
	public void close() throws IOException {
		for (int day : this.spilled.stream().toArray()) {
			Files.deleteIfExists(spillOf(day));
		}
	}

}
