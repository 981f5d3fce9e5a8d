package com.opsided.integration.google;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.api.services.gmail.model.MessagePart;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a part as text. Gmail gives some parts in UTF-8 whatever their
 * header says: what is UTF-8 and more than ASCII is that; else the header's charset
 * counts, if it is one; else bytes of Windows, in which everything is something.
 */
final class PartText {

	private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private PartText() {
	}

	/** The text, empty if there is none or it is no Base64. */
	static String of(MessagePart part) {
		String data = (part.getBody() != null) ? part.getBody().getData() : null;
		return (data != null) ? text(bytes(data), MailHeaders.of(part).text("Content-Type")) : "";
	}

	/** What Base64 stands for, as far as it is Base64. */
	static byte[] bytes(String data) {
		String base64 = data.replace('+', '-').replace('/', '_').replaceAll("[^A-Za-z0-9_-]", "");
		int odd = base64.length() % 4;
		return Base64.getUrlDecoder().decode((odd == 1) ? base64.substring(0, base64.length() - 1) : base64);
	}

	private static String text(byte[] bytes, @Nullable String contentType) {
		Charset declared = declared(contentType);
		String utf8 = strictly(bytes, StandardCharsets.UTF_8);
		if (utf8 != null && (declared == null || utf8.length() != bytes.length)) {
			return utf8;
		}
		return new String(bytes, (declared != null) ? declared : WINDOWS);
	}

	private static @Nullable Charset declared(@Nullable String contentType) {
		Matcher charset = CHARSET.matcher((contentType != null) ? contentType : "");
		try {
			Charset named = charset.find() ? Charset.forName(charset.group(1)) : null;
			return (StandardCharsets.UTF_8.equals(named) || StandardCharsets.US_ASCII.equals(named)) ? null : named;
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return null;
		}
	}

	private static @Nullable String strictly(byte[] bytes, Charset charset) {
		try {
			return charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes))
				.toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

}
