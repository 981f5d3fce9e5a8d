package com.opsided.shared.amazon;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * A document as it came, still compressed if it was.
 *
 * @param file where it is
 * @param bytes its length
 * @param sha256 its digest, 64 hexadecimal digits in lower case
 * @param charset the charset of the text, as the header {@code Content-Type} named it
 * (such as {@code Cp1252}), or {@code null} if it named none; may be a name that Java
 * does not know
 * @param compressionAlgorithm {@code GZIP}, or {@code null} if the bytes are the report
 */
public record DownloadedDocument(Path file, long bytes, String sha256, @Nullable String charset,
		@Nullable String compressionAlgorithm) {

	/**
	 * Tells whether the file is compressed.
	 * @return whether it is GZIP
	 */
	public boolean isGzip() {
		return "GZIP".equalsIgnoreCase(this.compressionAlgorithm);
	}

}
