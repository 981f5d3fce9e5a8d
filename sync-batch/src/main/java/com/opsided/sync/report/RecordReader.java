package com.opsided.sync.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import com.opsided.sync.report.UnreadableReport.Category;

/**
 * Cuts a report into records and fields: the hot path of every load. Works on UTF-8 in
 * one buffer and allocates nothing per record or field.
 * <p>
 * Lines end with LF, CRLF or a lone CR; the last one need not end. A quoted field may
 * hold line ends. A {@code "} inside a quoted field that is neither doubled nor followed
 * by a separator or a line end is kept as it stands. Records without content (nothing but
 * separators, spaces and quotes) are skipped. NUL bytes are dropped before anything else
 * is looked at.
 * <p>
 * Everything said of a record holds until the next {@link #next()}. Not for several
 * threads.
 */
public final class RecordReader implements Closeable {

	/** Fields whose place is known; a record may have more, which are only counted. */
	public static final int MOST_FIELDS = 1024;

	private static final int BUFFER = 1 << 18;

	private static final long QUOTES = FieldScan.pattern('"');

	private final String location;

	private final CountedStream source;

	private final InputStream in;

	private final RecordBuffer buffer;

	private final byte separator;

	private final long separators;

	private final boolean quoted;

	private final int[] starts = new int[MOST_FIELDS];

	private final int[] ends = new int[MOST_FIELDS];

	private final WrittenRecord written = new WrittenRecord();

	/** Where the next record begins. */
	private int position;

	private int recordStart;

	private int recordEnd;

	private int fields;

	private int line;

	private int nextLine = 1;

	/** Line ends inside quotes, in the record being scanned. */
	private int innerLines;

	/** Doubled quotes in the record being scanned. */
	private int doubledQuotes;

	RecordReader(String location, InputStream in, Encoding encoding, Dialect dialect, int bufferSize)
			throws IOException {
		this.location = location;
		this.source = new CountedStream(in);
		this.in = encoding.toUtf8(this.source);
		this.buffer = new RecordBuffer(this.in, bufferSize);
		this.separator = (byte) dialect.separator();
		this.separators = FieldScan.pattern(dialect.separator());
		this.quoted = dialect.quoted();
	}

	/**
	 * Opens a report at its first record after the header.
	 * @param file the report
	 * @return a reader; the caller closes it
	 * @throws UnreadableReport if it cannot be opened
	 */
	public static RecordReader open(ReportFile file) throws UnreadableReport {
		String location = file.source().location();
		InputStream in = file.source().open();
		try {
			RecordReader records = new RecordReader(location, in, file.encoding(), file.dialect(), BUFFER);
			records.next();
			return records;
		}
		catch (IOException ex) {
			throw ExplainedStream.explain(location, closing(in, ex));
		}
	}

	private static IOException closing(InputStream in, IOException cause) {
		try {
			in.close();
		}
		catch (IOException ex) {
			cause.addSuppressed(ex);
		}
		return cause;
	}

	/**
	 * Goes on to the next record.
	 * @return false if there is none
	 * @throws UnreadableReport if the source cannot be read on or the record is too long
	 */
	public boolean next() throws UnreadableReport {
		do {
			if (this.position >= this.buffer.limit()) {
				readOn(this.position);
				if (this.buffer.limit() == 0) {
					return false;
				}
			}
			this.line = this.nextLine;
			this.recordStart = this.position;
			while (!scan()) {
				readOn(this.recordStart);
			}
			this.nextLine = this.line + this.innerLines + 1;
		}
		while (isBlank());
		if (this.doubledQuotes > 0) {
			undoubleQuotes();
		}
		return true;
	}

	/**
	 * Returns the physical line the record begins in.
	 * @return the line, from 1 for the file's first
	 */
	public int line() {
		return this.line;
	}

	/**
	 * Returns how many fields the record has.
	 * @return the number, which need not be the header's
	 */
	public int fields() {
		return this.fields;
	}

	/**
	 * Returns the bytes that {@link #start} and {@link #end} point into.
	 * @return UTF-8; possibly another array after {@link #next()}; not to be changed
	 */
	public byte[] bytes() {
		return this.buffer.bytes();
	}

	/**
	 * Returns where a field begins, without its quotes.
	 * @param field the field, from 0
	 * @return the first byte, inclusive
	 */
	public int start(int field) {
		return this.starts[field];
	}

	/**
	 * Returns where a field ends.
	 * @param field the field, from 0
	 * @return the last byte, exclusive
	 */
	public int end(int field) {
		return this.ends[field];
	}

	/**
	 * Returns a field's text.
	 * @param field the field, from 0
	 * @return the text without quotes
	 */
	public String text(int field) {
		return new String(bytes(), this.starts[field], this.ends[field] - this.starts[field], StandardCharsets.UTF_8);
	}

	/**
	 * Returns the record as it was written, for the row that is rejected.
	 * @return the text without NULs and without the line end, the first 4,000 characters
	 */
	public String rawText() {
		if (this.doubledQuotes == 0) {
			this.written.keep(bytes(), this.recordStart, this.recordEnd);
		}
		return this.written.text();
	}

	/**
	 * Returns how much of the source has been taken in, to be held against its size.
	 * @return decompressed bytes, up to a buffer ahead of the current record
	 */
	public long bytesRead() {
		return this.source.count();
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	private void readOn(int keep) throws UnreadableReport {
		try {
			if (!this.buffer.readOn(keep)) {
				throw new UnreadableReport(this.location, Category.RECORD_TOO_LONG, "the record in line " + this.line
						+ " is longer than 4 MB: a quote in it is never closed, or this is no report; correct the line or download the report again");
			}
			this.position = 0;
			this.recordStart = 0;
		}
		catch (IOException ex) {
			throw ExplainedStream.explain(this.location, ex);
		}
	}

	/**
	 * Scans one record from where it starts.
	 * @return false if the buffer ended before the record did
	 */
	private boolean scan() {
		byte[] bytes = this.buffer.bytes();
		int at = this.recordStart;
		int count = 0;
		this.innerLines = 0;
		this.doubledQuotes = 0;
		do {
			boolean opens = this.quoted && bytes[at] == '"';
			int from = opens ? at + 1 : at;
			int to = opens ? closingQuote(bytes, from) : fieldEnd(bytes, from);
			if (count < MOST_FIELDS) {
				this.starts[count] = from;
				this.ends[count] = to;
			}
			count++;
			at = (opens && bytes[to] == '"') ? to + 2 : to + 1;
		}
		while (bytes[at - 1] == this.separator);
		this.fields = count;
		return endsAt(bytes, at - 1);
	}

	/** Stops at the end of the buffer if the quote is never closed. */
	private int closingQuote(byte[] bytes, int from) {
		int at = from;
		while (true) {
			at = FieldScan.next(bytes, at, QUOTES);
			byte found = bytes[at];
			if (found == '"') {
				byte next = bytes[at + 1];
				if (next == this.separator || next == '\n' || next == '\r') {
					return at;
				}
				this.doubledQuotes += (next == '"') ? 1 : 0;
				at += (next == '"') ? 2 : 1;
			}
			else if (at == this.buffer.limit()) {
				return at;
			}
			else {
				boolean endsLine = found == '\n' || (found == '\r' && bytes[at + 1] != '\n');
				this.innerLines += endsLine ? 1 : 0;
				at++;
			}
		}
	}

	private int fieldEnd(byte[] bytes, int from) {
		int at = from;
		while (true) {
			at = FieldScan.next(bytes, at, this.separators);
			byte found = bytes[at];
			if (found == this.separator || found == '\n' || found == '\r') {
				return at;
			}
			at++;
		}
	}

	private boolean endsAt(byte[] bytes, int at) {
		int limit = this.buffer.limit();
		boolean isPair = bytes[at] == '\r' && bytes[at + 1] == '\n';
		int next = isPair ? at + 2 : at + 1;
		if (next > limit && !this.buffer.hasEnded()) {
			return false;
		}
		this.recordEnd = at;
		this.position = Math.min(next, limit);
		return true;
	}

	private boolean isBlank() {
		byte[] bytes = this.buffer.bytes();
		for (int i = 0; i < Math.min(this.fields, MOST_FIELDS); i++) {
			for (int at = this.starts[i]; at < this.ends[i]; at++) {
				if (bytes[at] != ' ') {
					return false;
				}
			}
		}
		return true;
	}

	private void undoubleQuotes() {
		byte[] bytes = this.buffer.bytes();
		this.written.keep(bytes, this.recordStart, this.recordEnd);
		for (int i = 0; i < Math.min(this.fields, MOST_FIELDS); i++) {
			if (this.starts[i] > this.recordStart && bytes[this.starts[i] - 1] == '"') {
				this.ends[i] = undouble(bytes, this.starts[i], this.ends[i]);
			}
		}
	}

	private static int undouble(byte[] bytes, int from, int to) {
		int end = from;
		for (int at = from; at < to; at++) {
			bytes[end++] = bytes[at];
			if (bytes[at] == '"' && at + 1 < to && bytes[at + 1] == '"') {
				at++;
			}
		}
		return end;
	}

}
