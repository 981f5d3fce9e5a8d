package com.opsided.sandbox.amazon.report;

import java.nio.file.Path;

/**
 * A document as it lies on the disk.
 *
 * @param path the file
 * @param gzip whether it is compressed
 * @param charset the charset as Amazon names it, such as {@code Cp1252}
 */
record DocumentFile(Path path, boolean gzip, String charset) {

	String wrongCharset() {
		return this.charset.equals("UTF-8") ? "Cp1252" : "UTF-8";
	}

}
