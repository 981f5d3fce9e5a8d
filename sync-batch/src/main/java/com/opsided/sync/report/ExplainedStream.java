package com.opsided.sync.report;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

import com.opsided.sync.report.UnreadableReport.Category;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose failures say which file they are about and what to do.
 */
final class ExplainedStream extends FilterInputStream {

	private final String location;

	ExplainedStream(String location, InputStream in) {
		super(in);
		this.location = location;
	}

	@Override
	public int read() throws IOException {
		try {
			return this.in.read();
		}
		catch (IOException ex) {
			throw explain(this.location, ex);
		}
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		try {
			return this.in.read(bytes, from, length);
		}
		catch (IOException ex) {
			throw explain(this.location, ex);
		}
	}

	static UnreadableReport explain(String location, IOException cause) {
		if (cause instanceof UnreadableReport explained) {
			return explained;
		}
		if (cause instanceof EOFException) {
			return new UnreadableReport(location, Category.CORRUPT,
					"the compressed data ends too early, so the file is incomplete; download it again", cause);
		}
		if (cause instanceof ZipException) {
			return new UnreadableReport(location, Category.CORRUPT,
					"the compressed data is damaged" + because(cause) + "; download it again", cause);
		}
		if (cause instanceof AccessDeniedException) {
			return new UnreadableReport(location, Category.UNREADABLE,
					"the file may not be read (permission denied); allow reading it and try again", cause);
		}
		if (cause instanceof NoSuchFileException) {
			return new UnreadableReport(location, Category.UNREADABLE, "the file is gone; put it back and try again",
					cause);
		}
		return new UnreadableReport(location, Category.UNREADABLE,
				"reading failed" + because(cause) + "; check the disk and try again", cause);
	}

	private static String because(IOException cause) {
		@Nullable String message = cause.getMessage();
		return (message != null) ? " (" + message + ")" : "";
	}

}
