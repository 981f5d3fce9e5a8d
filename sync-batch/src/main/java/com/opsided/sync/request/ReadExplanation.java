package com.opsided.sync.request;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import com.opsided.shared.amazon.DownloadedDocument;
import com.opsided.shared.amazon.Report;
import com.opsided.shared.amazon.SellingPartner;

/** Reads why Amazon could not make a report: a document beside it may tell. */
final class ReadExplanation {

	private static final int LONGEST = 500;

	/**
	 * Reads an explanation.
	 * @param amazon the account's operations
	 * @param report a report that is FATAL
	 * @return what Amazon says, in one line
	 */
	String of(SellingPartner amazon, Report report) {
		if (report.reportDocumentId() == null) {
			return "it gives no reason";
		}
		try {
			Path folder = Files.createTempDirectory("explanation");
			try {
				return text(amazon.download(amazon.reportDocument(report.reportDocumentId()), folder.resolve("text")));
			}
			finally {
				Files.deleteIfExists(folder.resolve("text"));
				Files.delete(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(DownloadedDocument document) throws IOException {
		try (InputStream bytes = new BufferedInputStream(Files.newInputStream(document.file()));
				InputStream in = document.isGzip() ? new GZIPInputStream(bytes) : bytes) {
			String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).replace("\0", "").strip();
			return text.isEmpty() ? "it gives no reason" : text.replaceAll("\\s+", " ");
		}
	}

}
