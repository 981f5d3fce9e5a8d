package com.opsided.integration.google;

import java.util.List;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a message or a part, of which any may be missing.
 *
 * @param headers the headers
 */
record MailHeaders(List<MessagePartHeader> headers) {

	private static final int LONGEST = 2000;

	static MailHeaders of(@Nullable MessagePart part) {
		List<MessagePartHeader> headers = (part != null) ? part.getHeaders() : null;
		return new MailHeaders((headers != null) ? headers : List.of());
	}

	/** The first header of a name, as one line of at most 2,000 characters. */
	@Nullable String text(String name) {
		for (MessagePartHeader header : this.headers) {
			if (header != null && name.equalsIgnoreCase(header.getName()) && header.getValue() != null) {
				String line = MailText.line(header.getValue());
				return (line.length() > LONGEST) ? line.substring(0, LONGEST) : line;
			}
		}
		return null;
	}

}
