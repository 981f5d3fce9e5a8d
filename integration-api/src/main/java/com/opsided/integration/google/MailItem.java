package com.opsided.integration.google;

import java.time.Instant;
import java.util.List;

import com.google.api.services.gmail.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is written on a message, as plain text whatever it looks like. What is not there
 * is null.
 *
 * @param id Gmail's id of it
 * @param threadId the conversation
 * @param from the sender, as written
 * @param to the receivers, as written
 * @param subject the subject
 * @param sentAt when the sender says that it was sent
 * @param receivedAt when Gmail got it
 * @param snippet how it begins
 * @param labels its labels
 * @param readable whether Gmail told of it at all; a message may be gone meanwhile
 */
public record MailItem(String id, @Nullable String threadId, @Nullable String from, @Nullable String to,
		@Nullable String subject, @Nullable Instant sentAt, @Nullable Instant receivedAt, @Nullable String snippet,
		List<String> labels, boolean readable) {

	public MailItem {
		labels = List.copyOf(labels);
	}

	static MailItem of(Message message) {
		MailHeaders headers = MailHeaders.of(message.getPayload());
		List<String> labels = (message.getLabelIds() != null) ? message.getLabelIds() : List.of();
		return new MailItem(String.valueOf(message.getId()), message.getThreadId(), headers.text("From"),
				headers.text("To"), headers.text("Subject"), MailTime.written(headers.text("Date")),
				MailTime.ofMillis(message.getInternalDate()), MailText.unescaped(message.getSnippet()),
				labels.stream().map(MailText::line).toList(), message.getPayload() != null);
	}

}
