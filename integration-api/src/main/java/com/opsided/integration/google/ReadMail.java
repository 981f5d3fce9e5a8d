package com.opsided.integration.google;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import org.jspecify.annotations.Nullable;

/** Reads a message: of however many parts, in whatever depth, nothing is believed. */
final class ReadMail {

	private static final int MOST_PARTS = 1000;

	private static final int MOST_ATTACHMENTS = 100;

	private final int longest;

	ReadMail(int longest) {
		this.longest = longest;
	}

	Mail of(Message message) {
		List<MessagePart> parts = flat(message.getPayload());
		MessagePart plain = first(parts, "text/plain");
		MessagePart html = first(parts, "text/html");
		String text = (plain != null) ? MailText.plain(PartText.of(plain)).strip() : "";
		Mail.TextFrom from = Mail.TextFrom.PLAIN;
		boolean cut = text.length() > this.longest;
		if (text.isEmpty() && html != null) {
			String markup = PartText.of(html);
			// markup is longer than its text; what is much too long is not parsed whole
			int most = (int) Math.min(markup.length(), 20L * this.longest);
			text = MailText.withoutMarkup(markup.substring(0, most));
			from = Mail.TextFrom.HTML;
			cut = text.length() > this.longest || most < markup.length();
		}
		return new Mail(MailItem.of(message), cut(text), text.isEmpty() ? Mail.TextFrom.NONE : from, cut,
				attachments(parts));
	}

	private String cut(String text) {
		if (text.length() <= this.longest) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(this.longest - 1)) ? this.longest - 1 : this.longest;
		return text.substring(0, end);
	}

	/** All parts in the order in which they are read, without recursion. */
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

	private static @Nullable MessagePart first(List<MessagePart> parts, String type) {
		return parts.stream()
			.filter((part) -> type.equals(typeOf(part)) && nameOf(part).isEmpty())
			.findFirst()
			.orElse(null);
	}

	private static List<Mail.Attachment> attachments(List<MessagePart> parts) {
		return parts.stream()
			.filter((part) -> !nameOf(part).isEmpty())
			.limit(MOST_ATTACHMENTS)
			.map((part) -> new Mail.Attachment(nameOf(part), typeOf(part),
					(part.getBody() != null) ? part.getBody().getSize() : null))
			.toList();
	}

	private static String typeOf(MessagePart part) {
		String type = part.getMimeType();
		return (type != null) ? MailText.line(type).toLowerCase(Locale.ROOT) : "";
	}

	private static String nameOf(MessagePart part) {
		return (part.getFilename() != null) ? MailText.line(part.getFilename()) : "";
	}

}
