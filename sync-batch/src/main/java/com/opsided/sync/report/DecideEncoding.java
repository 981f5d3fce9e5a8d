package com.opsided.sync.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import com.opsided.shared.account.Region;

/**
 * Decides a file's charset: by its byte order mark, else strict UTF-8, else the Windows
 * charset of the region ({@code amazon-fba.md} §3). A file that claims to be UTF-8 by its
 * mark and is not keeps that charset; its broken characters become U+FFFD.
 */
final class DecideEncoding {

	private static final Charset WESTERN = Charset.forName("windows-1252");

	private static final Charset JAPANESE = Charset.forName("windows-31j");

	private final Region region;

	DecideEncoding(Region region) {
		this.region = region;
	}

	Encoding of(ReportSource source, ReportBytes bytes) throws IOException {
		Encoding mark = bytes.mark();
		if (bytes.utf8() || !mark.charset().equals(StandardCharsets.UTF_8)) {
			return mark;
		}
		if (mark.markLength() > 0) {
			return new Encoding(mark.charset(), mark.markLength(), true);
		}
		boolean japanese = this.region == Region.FE && isJapanese(source);
		return new Encoding(japanese ? JAPANESE : WESTERN, 0, true);
	}

	private static boolean isJapanese(ReportSource source) throws IOException {
		char[] chars = new char[1 << 14];
		try (InputStream in = source.open(); Reader reader = new InputStreamReader(in, JAPANESE.newDecoder())) {
			while (reader.read(chars) >= 0) {
				// Reading on is the test: the decoder reports what is not in the charset.
			}
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
