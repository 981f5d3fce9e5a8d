package com.opsided.integration.outbound;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A provider's answer, whatever its status.
 *
 * @param status the HTTP status
 * @param reason its reason phrase, empty if there was none
 * @param headers the headers, names in lower case
 * @param body the whole body
 */
@SuppressWarnings("ArrayRecordComponent")
public record OutboundReply(int status, String reason, Map<String, List<String>> headers, byte[] body) {

	public OutboundReply {
		headers = Map.copyOf(headers);
	}

	/**
	 * Returns a header.
	 * @param name its name in lower case
	 * @return its first value, null if it was not sent
	 */
	public @Nullable String header(String name) {
		List<String> values = this.headers.get(name);
		return (values == null || values.isEmpty()) ? null : values.get(0);
	}

	/**
	 * Returns the body as text.
	 * @return the body, read as UTF-8
	 */
	public String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return this.status + " with " + this.body.length + " bytes";
	}

}
