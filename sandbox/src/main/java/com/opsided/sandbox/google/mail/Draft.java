package com.opsided.sandbox.google.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A message before it is in a mailbox.
 *
 * @param received when it comes
 * @param from who writes it
 * @param subject what it is about
 * @param body its content
 * @param labels its labels
 * @param extra further headers
 * @param left headers that it lacks though every message should have them
 * @param thread what its thread is about; empty for a thread of its own
 */
record Draft(Instant received, String from, String subject, MailPart body, List<String> labels, List<Header> extra,
		List<String> left, String thread) {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z",
			Locale.ENGLISH);

	Draft {
		labels = List.copyOf(labels);
		extra = List.copyOf(extra);
		left = List.copyOf(left);
	}

	Draft(Instant received, String from, String subject, MailPart body, String... labels) {
		this(received, from, subject, body, List.of(labels), List.of(), List.of(), "");
	}

	Draft with(Header header) {
		List<Header> more = new ArrayList<>(this.extra);
		more.add(header);
		return new Draft(this.received, this.from, this.subject, this.body, this.labels, more, this.left, this.thread);
	}

	Draft without(String header) {
		return new Draft(this.received, this.from, this.subject, this.body, this.labels, this.extra, List.of(header),
				this.thread);
	}

	Draft inThread(String about) {
		return new Draft(this.received, this.from, this.subject, this.body, this.labels, this.extra, this.left, about);
	}

	Mail arrive(String id, String threadId, String to) {
		List<Header> headers = new ArrayList<>();
		headers.add(new Header("Delivered-To", to));
		headers.add(new Header("MIME-Version", "1.0"));
		headers.add(new Header("Date", DATE.format(this.received.atOffset(ZoneOffset.UTC))));
		headers.add(new Header("Message-ID", "<" + id + "@mail.sandbox.example>"));
		headers.add(new Header("Subject", this.subject));
		headers.add(new Header("From", this.from));
		headers.add(new Header("To", to));
		headers.add(new Header("Content-Type", this.body.contentType()));
		headers.addAll(this.extra);
		headers.removeIf((each) -> this.left.contains(each.name()));
		return new Mail(id, threadId, this.received, this.labels, headers, this.body);
	}

}
