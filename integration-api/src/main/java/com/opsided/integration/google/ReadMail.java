package com.opsided.integration.google;

import java.util.List;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import org.jspecify.annotations.Nullable;

/** Reads a message: of however many parts, in whatever depth, nothing is believed. */
final class ReadMail {

	private final int longest;

	ReadMail(int longest) {
		this.longest = longest;
	}

	Mail of(Message message) {
		MailParts all = MailParts.of(message);
		List<MessagePart> parts = all.parts();
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
				all.attachments());
	}

	private String cut(String text) {
		if (text.length() <= this.longest) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(this.longest - 1)) ? this.longest - 1 : this.longest;
		return text.substring(0, end);
	}

	private static @Nullable MessagePart first(List<MessagePart> parts, String type) {
		return parts.stream()
			.filter((part) -> type.equals(MailParts.typeOf(part)) && MailParts.nameOf(part).isEmpty())
			.findFirst()
			.orElse(null);
	}

}
