package com.opsided.integration.google;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A message. Its text is plain text, never to be taken for HTML.
 *
 * @param head what is written on it
 * @param text its text: the plain part, or what is left of the HTML part without its
 * markup; empty if it has neither
 * @param textFrom {@code PLAIN}, {@code HTML} or {@code NONE}
 * @param truncated whether the text goes on
 * @param attachments what is attached, without content
 */
public record Mail(@JsonUnwrapped MailItem head, String text, TextFrom textFrom, boolean truncated,
		List<Attachment> attachments) {

	public Mail {
		attachments = List.copyOf(attachments);
	}

	/** Which part a message's text is from. */
	public enum TextFrom {

		/** The plain part. */
		PLAIN,
		/** The HTML part, without its markup. */
		HTML,
		/** There is no text. */
		NONE

	}

	/**
	 * Something attached.
	 *
	 * @param id names it within its message, always alike
	 * @param fileName its name as the sender wrote it; not to be used as a path
	 * @param mimeType what the sender says it is
	 * @param size its bytes, null if Gmail does not say
	 */
	public record Attachment(String id, String fileName, String mimeType, @Nullable Integer size) {

	}

}
