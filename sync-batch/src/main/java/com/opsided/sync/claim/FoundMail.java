package com.opsided.sync.claim;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A mail as a mailbox tells of it: plain text, written by anybody.
 *
 * @param id the mailbox's id of it
 * @param from the sender, empty if unknown
 * @param subject the subject, empty if unknown
 * @param receivedAt when it came, null if unknown
 * @param text its text, or how it begins
 * @param attachments what is attached
 */
public record FoundMail(String id, String from, String subject, @Nullable Instant receivedAt, String text,
		List<Attachment> attachments) {

	public FoundMail {
		attachments = List.copyOf(attachments);
	}

	/**
	 * Something attached.
	 *
	 * @param id names it within its mail
	 * @param fileName its name; not to be used as a path
	 * @param mimeType what the sender says it is
	 * @param size its bytes, null if unknown
	 */
	public record Attachment(String id, String fileName, String mimeType, @Nullable Integer size) {

	}

}
