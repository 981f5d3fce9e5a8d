package com.opsided.sync.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * Something that may be a report: a file, or an entry of an archive. It can be opened any
 * number of times; nothing is read before.
 *
 * @param name the file's or the entry's name without folders
 * @param location where it is, for messages: the path as given, an archive's entry after
 * {@code !} ({@code reports.zip!ledger.txt})
 * @param modified when it was last written; an archive's entry has a time of its own
 * @param content opens the bytes as they are stored
 */
public record ReportSource(String name, String location, Instant modified, Content content) {

	/**
	 * Opens the text: bytes that are a gzip by their first two bytes are decompressed,
	 * whatever the name is.
	 * @return the decompressed bytes; the caller closes them; every failure to read on is
	 * an {@link UnreadableReport} too
	 * @throws UnreadableReport if it cannot be opened
	 */
	public InputStream open() throws UnreadableReport {
		try {
			return new ExplainedStream(this.location, Gzip.decompressed(this.content.open()));
		}
		catch (IOException ex) {
			throw ExplainedStream.explain(this.location, ex);
		}
	}

	/**
	 * Returns the first bytes as they are stored.
	 * @param count how many
	 * @return as many bytes, fewer at the end of the content
	 * @throws IOException if they cannot be read
	 */
	byte[] firstBytes(int count) throws IOException {
		try (InputStream in = new BufferedInputStream(this.content.open(), count)) {
			return in.readNBytes(count);
		}
	}

	/**
	 * Returns this source, known to be unreadable.
	 * @param why what {@link #open()} will throw
	 * @return the failing source
	 */
	ReportSource failing(UnreadableReport why) {
		return new ReportSource(this.name, this.location, this.modified, () -> {
			throw why;
		});
	}

	/** Opens the bytes of a source as they are stored. */
	@FunctionalInterface
	public interface Content {

		/**
		 * Opens the bytes.
		 * @return a new stream from the beginning
		 * @throws IOException if it cannot be opened
		 */
		InputStream open() throws IOException;

	}

}
