package com.opsided.sandbox.amazon.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Names the charset of a report file.
 */
final class DocumentCharset {

	private DocumentCharset() {
	}

	/**
	 * Reads the whole file to see whether it is UTF-8.
	 * @param file the file
	 * @param legacy the charset of files that are not
	 * @return the charset as Amazon's Content-Type names it
	 * @throws IOException if the file cannot be read
	 */
	static String of(Path file, Charset legacy) throws IOException {
		try (InputStreamReader reader = new InputStreamReader(Files.newInputStream(file),
				StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))) {
			char[] piece = new char[1 << 14];
			int read = 0;
			while (read >= 0) {
				read = reader.read(piece);
			}
			return "UTF-8";
		}
		catch (CharacterCodingException ex) {
			return legacy.name().equals("windows-1252") ? "Cp1252" : legacy.name().toLowerCase(Locale.ROOT);
		}
	}

}
