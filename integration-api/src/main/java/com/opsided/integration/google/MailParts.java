package com.opsided.integration.google;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a message in the order in which they are read. A message never changes, so
 * a part's place names it always; Gmail's own id of a content is another each time.
 *
 * @param parts the first thousand parts
 */
record MailParts(List<MessagePart> parts) {

	private static final int MOST_PARTS = 1000;

	private static final int MOST_ATTACHMENTS = 100;

	static MailParts of(Message message) {
		return new MailParts(flat(message.getPayload()));
	}

	/** Without recursion, in whatever depth. */
	private static List<MessagePart> flat(@Nullable MessagePart root) {
		List<MessagePart> flat = new ArrayList<>();
		Deque<MessagePart> left = new ArrayDeque<>();
		if (root != null) {
			left.push(root);
		}
		while (!left.isEmpty() && flat.size() < MOST_PARTS) {
			MessagePart part = left.pop();
			flat.add(part);
			List<MessagePart> lastFirst = new ArrayList<>((part.getParts() != null) ? part.getParts() : List.of());
			Collections.reverse(lastFirst);
			lastFirst.stream().filter(Objects::nonNull).forEach(left::push);
		}
		return flat;
	}

	List<Mail.Attachment> attachments() {
		List<Mail.Attachment> attachments = new ArrayList<>();
		for (int i = 0; i < this.parts.size() && attachments.size() < MOST_ATTACHMENTS; i++) {
			MessagePart part = this.parts.get(i);
			if (!nameOf(part).isEmpty()) {
				attachments.add(new Mail.Attachment(id(i), nameOf(part), typeOf(part), sizeOf(part)));
			}
		}
		return attachments;
	}

	/** The attachment of an id; a part without a name is none. */
	Optional<MessagePart> attachment(String id) {
		for (int i = 0; i < this.parts.size(); i++) {
			if (id(i).equals(id) && !nameOf(this.parts.get(i)).isEmpty()) {
				return Optional.of(this.parts.get(i));
			}
		}
		return Optional.empty();
	}

	private static String id(int place) {
		return "p" + place;
	}

	static String typeOf(MessagePart part) {
		String type = part.getMimeType();
		return (type != null) ? MailText.line(type).toLowerCase(Locale.ROOT) : "";
	}

	static String nameOf(MessagePart part) {
		return (part.getFilename() != null) ? MailText.line(part.getFilename()) : "";
	}

	static @Nullable Integer sizeOf(MessagePart part) {
		return (part.getBody() != null) ? part.getBody().getSize() : null;
	}

}
