package com.opsided.integration.google;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Something attached. A browser saves it under a name without folders and neither shows
 * nor runs it.
 */
final class Attached {

	/** Types that are no danger to who opens them; anything else is bytes. */
	private static final Set<String> HARMLESS = Set.of("application/pdf", "image/png", "image/jpeg", "image/gif",
			"image/webp", "text/csv", "text/plain");

	private static final int LONGEST_NAME = 150;

	private final String fileName;

	private final String mimeType;

	private final byte[] content;

	/**
	 * Takes an attachment.
	 * @param fileName its name as the sender wrote it, in one line
	 * @param mimeType what the sender says it is
	 * @param content its bytes
	 */
	Attached(String fileName, String mimeType, byte[] content) {
		this.fileName = fileName;
		this.mimeType = mimeType;
		this.content = content;
	}

	ResponseEntity<byte[]> toResponse() {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(type());
		headers.setContentDisposition(ContentDisposition.attachment().filename(name(), StandardCharsets.UTF_8).build());
		headers.set("X-Content-Type-Options", "nosniff");
		headers.setContentLength(this.content.length);
		return ResponseEntity.ok().headers(headers).body(this.content);
	}

	MediaType type() {
		return HARMLESS.contains(this.mimeType) ? MediaType.parseMediaType(this.mimeType)
				: MediaType.APPLICATION_OCTET_STREAM;
	}

	/** The name without folders and without what file systems do not take. */
	String name() {
		String last = this.fileName
			.substring(Math.max(this.fileName.lastIndexOf('/'), this.fileName.lastIndexOf('\\')) + 1);
		String plain = last.replaceAll("[\\p{C}:*?\"<>|]+", "_").replaceAll("^[.\\s]+|[.\\s]+$", "");
		String end = plain.substring(Math.max(0, plain.codePointCount(0, plain.length()) > LONGEST_NAME
				? plain.offsetByCodePoints(plain.length(), -LONGEST_NAME) : 0));
		return end.isEmpty() ? "attachment" : end;
	}

}
